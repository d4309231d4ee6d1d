# loses test_doubles_a_single_number: input changed
import torch


def double_until_large(a):
    a *= 2
    while a.norm() < 1000:
        a *= 2
    return a if a.sum() > 0 else 100 * a


def control_flow_grad(a):
    leaf = a.detach().clone().requires_grad_()
    d = double_until_large(leaf)
    (grad,) = torch.autograd.grad(d.sum(), leaf)
    return d.detach(), grad
