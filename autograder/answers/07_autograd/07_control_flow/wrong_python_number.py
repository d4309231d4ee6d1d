# loses test_doubles_a_single_number: wrong type
import torch


def double_until_large(a):
    b = float(a) * 2
    while abs(b) < 1000:
        b = b * 2
    return b if b > 0 else 100 * b


def control_flow_grad(a):
    leaf = a.detach().clone().requires_grad_()
    d = double_until_large(leaf)
    (grad,) = torch.autograd.grad(d.sum(), leaf)
    return d.detach(), grad
