# right: a tracked copy and autograd.grad of the sum
import torch


def derivative(f, xs):
    x = xs.detach().clone().requires_grad_()
    (slope,) = torch.autograd.grad(f(x).sum(), x)
    return slope
