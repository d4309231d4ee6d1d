# loses test_gives_both_gradients: aliased results
import torch


def detached_product(x):
    y = x * x
    u = y.detach()
    (u * x).sum().backward()
    a = x.grad
    x.grad.zero_()
    (b,) = torch.autograd.grad(y.sum(), x)
    return a, b
