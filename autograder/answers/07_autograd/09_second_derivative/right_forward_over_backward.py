# right: dual numbers, then backward through the tangent
import torch
import torch.autograd.forward_ad as forward


def second_derivative(f, x):
    leaf = x.detach().clone().requires_grad_()
    with forward.dual_level():
        slope = forward.unpack_dual(f(forward.make_dual(leaf, torch.ones_like(leaf)))).tangent
        if not slope.requires_grad:
            return torch.zeros_like(leaf).detach()
        return torch.autograd.grad(slope.sum(), leaf)[0]
