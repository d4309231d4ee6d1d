# loses test_fills_w_within_the_bound: new tensor
import torch


def xavier_uniform_(w):
    a = (6 / (w.shape[0] + w.shape[1])) ** 0.5
    return torch.empty_like(w).uniform_(-a, a)
