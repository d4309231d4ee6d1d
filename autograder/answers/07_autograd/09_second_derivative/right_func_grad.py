# right: torch.func.grad of torch.func.grad
import torch


def derivative(f):
    return torch.func.grad(lambda v: f(v).sum())


def second_derivative(f, x):
    return derivative(derivative(f))(x.detach())
