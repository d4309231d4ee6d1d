# loses test_fills_w_within_the_bound: normal
import torch


def xavier_uniform_(w):
    with torch.no_grad():
        return w.normal_(0, (2 / (w.shape[0] + w.shape[1])) ** 0.5)
