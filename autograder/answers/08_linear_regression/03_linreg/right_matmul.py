# right: torch.matmul, as in the book
import torch


def linreg(X, w, b):
    return torch.matmul(X, w) + b
