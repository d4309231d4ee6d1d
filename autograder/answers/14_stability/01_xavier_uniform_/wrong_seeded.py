# loses test_draws_from_torch_on_the_device: same every time
import torch


def xavier_uniform_(w):
    torch.manual_seed(0)
    a = (6 / (w.shape[0] + w.shape[1])) ** 0.5
    with torch.no_grad():
        return w.uniform_(-a, a)
