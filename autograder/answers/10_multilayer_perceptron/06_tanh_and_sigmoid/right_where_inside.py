# right: the safe argument chosen by where
import torch


def tanh_and_sigmoid(x):
    positive = x >= 0
    e = torch.exp(torch.where(positive, -x, x))
    s = torch.where(positive, 1 / (1 + e), e / (1 + e))
    e2 = e * e
    t = torch.where(positive, (1 - e2) / (1 + e2), (e2 - 1) / (1 + e2))
    return t, s
