# loses test_gives_both_gradients: cleared
import torch


def detached_product(x):
    y = x * x
    u = y.detach()
    (u * x).sum().backward()
    a = x.grad.clone()
    x.grad.zero_()
    y.sum().backward()
    b = x.grad
    x.grad.zero_()
    return a, b
