# right: where over two safe branches
import torch


def sigmoid(x):
    up = 1 / (1 + torch.exp(-x.clamp(min=0)))
    e = torch.exp(x.clamp(max=0))
    return torch.where(x >= 0, up, e / (1 + e))


def tanh_and_sigmoid(x):
    return 2 * sigmoid(2 * x) - 1, sigmoid(x)
