# right: torch.func.vjp
import torch


def double_until_large(a):
    b = a * 2
    while b.norm() < 1000:
        b = b * 2
    if b.sum() > 0:
        return b
    return 100 * b


def control_flow_grad(a):
    d, pull_back = torch.func.vjp(double_until_large, a.detach())
    return d, pull_back(torch.ones_like(d))[0]
