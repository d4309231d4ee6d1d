# right: a vector-Jacobian product
import torch


def grad_of_square(x):
    y, pull_back = torch.func.vjp(lambda v: v**2, x)
    return pull_back(torch.ones_like(y))[0]
