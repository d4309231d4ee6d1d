# loses test_draws_evenly: repeated numbers
import torch


def xavier_uniform_(w):
    a = (6 / (w.shape[0] + w.shape[1])) ** 0.5
    with torch.no_grad():
        return w.normal_(0, (2 / (w.shape[0] + w.shape[1])) ** 0.5).clamp_(-a, a)
