# loses test_results_are_apart: aliased results
import torch


def detached_product(x):
    y = x * x
    u = y.detach()
    (u * x).sum().backward()
    both = torch.empty(2, *x.shape, dtype=x.dtype, device=x.device)
    both[0] = x.grad
    x.grad.zero_()
    y.sum().backward()
    both[1] = x.grad
    return both[0], both[1]
