# loses test_takes_any_shape: dimensions of a product
import torch


def detached_product(x):
    u = (x * x).detach()
    torch.dot(u, x).backward()
    first = x.grad.clone()
    x.grad.zero_()
    torch.dot(x, x).backward()
    return first, x.grad
