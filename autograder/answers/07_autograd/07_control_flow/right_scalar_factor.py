# right: a Python factor, conditions on detached numbers
import torch


def double_until_large(a: torch.Tensor) -> torch.Tensor:
    size, factor = float(a.detach().double().norm()), 2
    while factor * size < 1000:
        factor *= 2
    if a.sum().item() <= 0:
        factor *= 100
    return factor * a


def control_flow_grad(a):
    leaf = a.detach().clone().requires_grad_()
    d = double_until_large(leaf)
    (grad,) = torch.autograd.grad(d.sum(), leaf)
    return d.detach(), grad
