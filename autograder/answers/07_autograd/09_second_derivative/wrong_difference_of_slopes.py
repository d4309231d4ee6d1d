# loses test_derives_twice: finite differences
import torch


def second_derivative(f, x):
    h = 1e-6
    slope = torch.func.grad(lambda v: f(v).sum())
    v = x.detach().double()
    return ((slope(v + h) - slope(v - h)) / (2 * h)).to(x.dtype)
