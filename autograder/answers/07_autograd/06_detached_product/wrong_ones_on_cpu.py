# loses test_gives_both_gradients: wrong device
import torch


def detached_product(x):
    y = x * x
    u = y.detach()
    (u * x).backward(torch.ones(x.shape, dtype=x.dtype))
    first = x.grad.clone()
    x.grad.zero_()
    y.backward(torch.ones(x.shape, dtype=x.dtype))
    return first, x.grad
