# loses test_stops_at_exactly_1000: none
import torch


def double_until_large(a):
    b = a * 2
    while b.norm() <= 999:
        b = b * 2
    return b if b.sum() > 0 else 100 * b


def control_flow_grad(a):
    x = a.detach().clone().requires_grad_()
    d = double_until_large(x)
    d.sum().backward()
    return d.detach(), x.grad
