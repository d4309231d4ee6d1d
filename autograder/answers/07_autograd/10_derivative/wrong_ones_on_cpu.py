# loses test_derives_any_function: wrong device
import torch


def derivative(f, xs):
    x = xs.clone().requires_grad_()
    f(x).backward(torch.ones(xs.shape, dtype=xs.dtype))
    return x.grad
