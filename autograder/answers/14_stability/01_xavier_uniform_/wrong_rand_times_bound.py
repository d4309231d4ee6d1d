# loses test_fills_w_within_the_bound: 0 to the bound
import torch


def xavier_uniform_(w):
    a = (6 / (w.shape[0] + w.shape[1])) ** 0.5
    with torch.no_grad():
        return w.copy_(torch.rand_like(w) * a)
