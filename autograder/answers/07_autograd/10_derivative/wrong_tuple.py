# loses test_derives_any_function: wrong type
import torch


def derivative(f, xs):
    x = xs.clone().requires_grad_()
    return torch.autograd.grad(f(x).sum(), x)
