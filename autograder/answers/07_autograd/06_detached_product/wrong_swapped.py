# loses test_gives_both_gradients: swapped
import torch


def detached_product(x):
    y = x * x
    u = y.detach()
    (first,) = torch.autograd.grad((u * x).sum(), x)
    (second,) = torch.autograd.grad(y.sum(), x)
    return second, first
