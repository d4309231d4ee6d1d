# loses test_draws_from_torch_on_the_device: drawn on cpu
import torch


def xavier_uniform_(w):
    a = (6 / (w.shape[0] + w.shape[1])) ** 0.5
    with torch.no_grad():
        return w.copy_((torch.rand(w.shape) * 2 - 1) * a)
