# right: uses a tracked a itself
import torch


def double_until_large(a):
    b = a * 2
    while b.norm() < 1000:
        b = b * 2
    if b.sum() > 0:
        return b
    return 100 * b


def control_flow_grad(a):
    x = a if a.requires_grad else a.clone().requires_grad_()
    d = double_until_large(x)
    return d.detach(), torch.autograd.grad(d, x, grad_outputs=torch.ones_like(d))[0]
