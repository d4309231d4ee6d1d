# loses test_derives_twice: first derivative
import torch


def second_derivative(f, x):
    z = x.detach().clone().requires_grad_()
    f(z).sum().backward()
    f(z).sum().backward()
    return z.grad
