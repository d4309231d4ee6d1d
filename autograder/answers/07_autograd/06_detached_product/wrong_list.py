# loses test_gives_both_gradients: list for tuple
import torch


def detached_product(x):
    y = x * x
    u = y.detach()
    return [*torch.autograd.grad((u * x).sum(), x), *torch.autograd.grad(y.sum(), x)]
