# right: doubles a tensor of its own in place
import torch


def double_until_large(a):
    b = a.mul(2)
    while not torch.norm(b) >= 1000:
        b *= 2
    return b.mul_(1 if b.sum() > 0 else 100)


def control_flow_grad(a):
    leaf = a.detach().clone().requires_grad_()
    d = double_until_large(leaf)
    (grad,) = torch.autograd.grad(d.sum(), leaf)
    return d.detach(), grad
