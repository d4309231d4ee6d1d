# loses test_derives_twice: wrong dtype
import torch


def second_derivative(f, x):
    slope = torch.func.grad(lambda v: f(v).sum())
    return torch.func.grad(lambda v: slope(v).sum())(x.detach().float())
