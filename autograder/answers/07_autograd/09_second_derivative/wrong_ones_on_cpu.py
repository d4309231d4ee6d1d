# loses test_derives_twice: wrong device
import torch


def second_derivative(f, x):
    x = x.detach().clone().requires_grad_()
    ones = torch.ones(x.shape, dtype=x.dtype)
    (slope,) = torch.autograd.grad(f(x), x, ones, create_graph=True)
    if not slope.requires_grad:
        return torch.zeros_like(slope)
    return torch.autograd.grad(slope, x, ones)[0]
