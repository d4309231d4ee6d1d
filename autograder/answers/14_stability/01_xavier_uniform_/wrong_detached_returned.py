# loses test_fills_w_within_the_bound: other object
import torch


def xavier_uniform_(w):
    a = (6 / (w.shape[0] + w.shape[1])) ** 0.5
    return w.data.uniform_(-a, a)
