# loses test_gives_both_gradients: not detached
import torch


def detached_product(x):
    y = x * x
    u = y.clone()
    (u * x).sum().backward()
    a = x.grad.clone()
    x.grad = None
    y.sum().backward()
    return a, x.grad
