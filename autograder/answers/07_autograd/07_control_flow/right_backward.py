# right: backward on a leaf of its own, d still connected
import torch


def double_until_large(a):
    b = a * 2
    while b.norm() < 1000:
        b = b * 2
    if b.sum() > 0:
        return b
    return 100 * b


def control_flow_grad(a):
    a = a.clone().detach().requires_grad_(True)
    d = double_until_large(a)
    d.backward(torch.ones_like(d))
    return d, a.grad
