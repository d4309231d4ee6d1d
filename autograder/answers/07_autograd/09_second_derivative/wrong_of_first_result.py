# loses test_derives_twice: finite differences
import torch


def second_derivative(f, x):
    slope = torch.func.grad(lambda v: f(v).sum())
    return slope(slope(x.detach()))
