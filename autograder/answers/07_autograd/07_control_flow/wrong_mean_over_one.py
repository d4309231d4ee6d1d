# loses test_decides_for_the_whole_vector: branches swapped
import torch


def double_until_large(a):
    b = a * 2
    while b.norm() < 1000:
        b = b * 2
    return b if b.mean() > 1 else 100 * b


def control_flow_grad(a):
    x = a.detach().clone().requires_grad_()
    d = double_until_large(x)
    d.sum().backward()
    return d.detach(), x.grad
