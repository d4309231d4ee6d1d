# loses test_doubles_a_single_number: other norm
import torch


def double_until_large(a):
    b = 2 * a
    while (b * b).sum() < 1000:
        b = b * 2
    return b if b.sum() > 0 else 100 * b


def control_flow_grad(a):
    z = a.detach().clone().requires_grad_()
    d = double_until_large(z)
    d.sum().backward()
    return d.detach(), z.grad
