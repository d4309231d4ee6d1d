# loses test_doubles_a_single_number: first doubling forgotten
import torch


def double_until_large(a):
    b = a * 1
    while b.norm() < 1000:
        b = b * 2
    return b if b.sum() > 0 else 100 * b


def control_flow_grad(a):
    leaf = a.detach().clone().requires_grad_()
    d = double_until_large(leaf)
    (grad,) = torch.autograd.grad(d.sum(), leaf)
    return d.detach(), grad
