# loses test_gives_both_gradients: not detached
import torch


def detached_product(x):
    y = x * x
    u = y
    u.detach()
    (u * x).sum().backward(retain_graph=True)
    first = x.grad.clone()
    x.grad = None
    y.sum().backward()
    return first, x.grad
