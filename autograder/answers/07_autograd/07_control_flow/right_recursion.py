# right: recursion, linalg, torch.where
import torch


def grown(b):
    return b if torch.linalg.vector_norm(b) >= 1000 else grown(b + b)


def double_until_large(a):
    b = grown(a + a)
    return torch.where(b.sum() > 0, b, 100 * b)


def control_flow_grad(a):
    leaf = a.detach().clone().requires_grad_()
    d = double_until_large(leaf)
    (grad,) = torch.autograd.grad(d.sum(), leaf)
    return d.detach(), grad
