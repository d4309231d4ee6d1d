# right: the second as a difference, nothing cleared
import torch


def detached_product(x):
    y = x * x
    (y.detach() * x).sum().backward()
    first = x.grad.clone()
    y.sum().backward()
    return first, x.grad - first
