# loses test_derives_any_function: global state changed
import torch


def derivative(f, xs):
    x = xs.clone().requires_grad_()
    (slope,) = torch.autograd.grad(f(x).sum(), x)
    torch.set_grad_enabled(False)
    return slope
