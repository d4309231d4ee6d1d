# loses test_derives_twice: whole matrix
import torch


def second_derivative(f, x):
    return torch.func.hessian(lambda v: f(v).sum())(x.detach())
