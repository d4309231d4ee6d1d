# loses test_fills_w_within_the_bound: other range
import torch


def xavier_uniform_(w):
    a = (6 / (w.shape[0] + w.shape[1])) ** 0.5
    with torch.no_grad():
        return w.add_((torch.rand_like(w) * 2 - 1) * a)
