# loses test_fills_w_within_the_bound: other bound
import torch


def xavier_uniform_(w):
    a = (2 / (w.shape[0] + w.shape[1])) ** 0.5
    with torch.no_grad():
        return w.uniform_(-a, a)
