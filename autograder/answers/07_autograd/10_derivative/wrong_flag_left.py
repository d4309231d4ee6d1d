# loses test_derives_any_function: tracking left on
import torch


def derivative(f, xs):
    xs.requires_grad_()
    (slope,) = torch.autograd.grad(f(xs).sum(), xs)
    return slope
