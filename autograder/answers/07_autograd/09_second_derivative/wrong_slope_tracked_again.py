# loses test_derives_twice: no create_graph
import torch


def second_derivative(f, x):
    x = x.detach().clone().requires_grad_()
    (slope,) = torch.autograd.grad(f(x).sum(), x)
    slope.requires_grad_()
    return torch.autograd.grad(slope.sum(), x, allow_unused=True, materialize_grads=True)[0]
