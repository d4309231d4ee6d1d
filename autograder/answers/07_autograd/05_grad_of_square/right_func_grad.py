# right: torch.func.grad of a helper
import torch


def total(x):
    return (x * x).sum()


grad_of_square = torch.func.grad(total)
