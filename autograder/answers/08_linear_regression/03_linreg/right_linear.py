# right: the functional layer
import torch


def linreg(X, w, b):
    return torch.nn.functional.linear(X, w.t(), b)
