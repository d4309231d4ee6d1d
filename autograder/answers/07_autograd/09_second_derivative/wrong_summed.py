# loses test_derives_twice: summed up
import torch


def second_derivative(f, x):
    x = x.detach().clone().requires_grad_()
    (slope,) = torch.autograd.grad(f(x).sum(), x, create_graph=True)
    return torch.autograd.grad(slope.sum(), x)[0].sum()
