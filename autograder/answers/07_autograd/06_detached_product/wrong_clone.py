# loses test_gives_both_gradients: not detached
import torch


def detached_product(x):
    y = x * x
    u = y.clone()
    (first,) = torch.autograd.grad((u * x).sum(), x, retain_graph=True)
    (second,) = torch.autograd.grad(y.sum(), x)
    return first, second
