# right: Python's sum over the passes
import torch


def one(x):
    return torch.autograd.grad(x.pow(2).sum(), [x])[0]


def accumulated_grad(x, times):
    return sum(one(x) for _ in range(times))
