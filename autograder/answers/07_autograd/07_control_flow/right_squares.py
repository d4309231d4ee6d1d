# right: the squared norm
import torch


def double_until_large(a):
    b = torch.add(a, a)
    while True:
        if torch.sum(b.detach() ** 2) >= 1e6:
            break
        b = torch.add(b, b)
    sign = torch.sign(b.detach().sum())
    return b * (1 if sign == 1 else 100)


def control_flow_grad(a):
    leaf = a.detach().clone().requires_grad_()
    d = double_until_large(leaf)
    (grad,) = torch.autograd.grad(d.sum(), leaf)
    return d.detach(), grad
