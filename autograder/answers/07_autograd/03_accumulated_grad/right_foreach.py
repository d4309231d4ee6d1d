# right: adds up with a list operation
import torch


def accumulated_grad(x, times):
    total = torch.zeros_like(x).detach()
    for _ in range(times):
        torch._foreach_add_([total], list(torch.autograd.grad((x * x).sum(), x)))
    return total
