# loses test_derives_any_function: summed up
import torch


def derivative(f, xs):
    x = xs.clone().requires_grad_()
    (slope,) = torch.autograd.grad(f(x).sum(), x)
    return slope.sum()
