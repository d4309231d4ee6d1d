# right: tracks a itself and leaves it as it was
import torch


def double_until_large(a):
    b = a * 2
    while b.norm() < 1000:
        b = b * 2
    if b.sum() > 0:
        return b
    return 100 * b


def control_flow_grad(a):
    before = a.requires_grad
    a.requires_grad_()
    d = double_until_large(a)
    d.sum().backward()
    grad, a.grad = a.grad, None
    d = d.detach()
    a.requires_grad_(before)
    return d, grad
