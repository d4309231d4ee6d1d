# loses test_gives_both_gradients: same gradient twice
import torch


def detached_product(x):
    u = (x * x).detach()
    (first,) = torch.autograd.grad((u * x).sum(), x)
    return first, first.clone()
