# right: product and sum in one
import torch


def linreg(X, w, b):
    return torch.addmm(b, X, w)
