# right: sums what autograd.grad returns
import torch


def accumulated_grad(x, times):
    total = torch.zeros_like(x)
    for _ in range(times):
        (gradient,) = torch.autograd.grad((x * x).sum(), x)
        total += gradient
    return total.detach()
