# right: one over the sum of powers of differences
import torch


def softmax(X):
    d = X.unsqueeze(-2) - X.unsqueeze(-1)
    return 1 / torch.exp(d).sum(-1)
