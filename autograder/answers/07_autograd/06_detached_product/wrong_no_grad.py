# loses test_gives_both_gradients: not detached
import torch


def detached_product(x):
    y = x * x
    with torch.no_grad():
        u = y
    (u * x).sum().backward(retain_graph=True)
    first = x.grad.clone()
    x.grad.zero_()
    y.sum().backward()
    return first, x.grad
