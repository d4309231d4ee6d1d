# loses test_derives_twice: tracking left on
import torch


def second_derivative(f, x):
    x.requires_grad_()
    (slope,) = torch.autograd.grad(f(x).sum(), x, create_graph=True)
    if not slope.requires_grad:
        return torch.zeros_like(slope)
    return torch.autograd.grad(slope.sum(), x)[0]
