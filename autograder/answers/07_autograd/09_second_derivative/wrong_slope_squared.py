# loses test_derives_twice: none
import torch


def second_derivative(f, x):
    x = x.detach().clone().requires_grad_()
    return torch.autograd.grad(f(x).sum(), x)[0] ** 2
