# loses test_is_vectorised: element loop
import torch


def double_until_large(a):
    b = a * 2
    while sum(v * v for v in b.detach().flatten()) < 1000**2:
        b = b * 2
    return b if b.sum() > 0 else 100 * b


def control_flow_grad(a):
    leaf = a.detach().clone().requires_grad_()
    d = double_until_large(leaf)
    (grad,) = torch.autograd.grad(d.sum(), leaf)
    return d.detach(), grad
