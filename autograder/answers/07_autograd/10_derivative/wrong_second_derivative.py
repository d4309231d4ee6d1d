# loses test_derives_any_function: second derivative
import torch


def derivative(f, xs):
    x = xs.clone().requires_grad_()
    (slope,) = torch.autograd.grad(f(x).sum(), x, create_graph=True)
    (again,) = torch.autograd.grad(slope.sum(), x)
    return again
