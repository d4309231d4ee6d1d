# loses test_gives_both_gradients: by hand
import torch


def detached_product(x):
    y = x * x
    u = y.detach()
    y.sum().backward()
    return u, x.grad
