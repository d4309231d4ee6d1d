# loses test_derives_any_function: wrong dtype
import torch


def derivative(f, xs):
    x = xs.float().clone().requires_grad_()
    f(x).sum().backward()
    return x.grad
