# loses test_derives_twice: no create_graph
import torch


def second_derivative(f, x):
    x = x.detach().clone().requires_grad_()
    (slope,) = torch.autograd.grad(f(x).sum(), x)
    (curvature,) = torch.autograd.grad(slope.sum(), x)
    return curvature
