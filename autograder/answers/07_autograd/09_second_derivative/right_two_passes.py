# right: autograd.grad twice, a linear f looked after
import torch


def second_derivative(f, x):
    x = x.detach().clone().requires_grad_()
    (slope,) = torch.autograd.grad(f(x).sum(), x, create_graph=True)
    if slope.grad_fn is None:
        return torch.zeros_like(x).detach()
    return torch.autograd.grad(slope.sum(), x)[0]
