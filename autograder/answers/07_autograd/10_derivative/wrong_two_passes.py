# loses test_derives_any_function: two passes
import torch


def derivative(f, xs):
    z = xs.clone().requires_grad_()
    f(z).sum().backward()
    f(z).sum().backward()
    return z.grad
