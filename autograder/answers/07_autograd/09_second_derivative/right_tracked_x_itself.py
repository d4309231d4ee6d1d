# right: uses a tracked x itself, leaves no grad
import torch


def second_derivative(f, x):
    v = x if x.requires_grad else x.clone().requires_grad_()
    (slope,) = torch.autograd.grad(f(v).sum() + (0 * v).sum(), v, create_graph=True)
    total = slope.sum()
    if not total.requires_grad:
        return torch.zeros_like(v, requires_grad=False)
    (curvature,) = torch.autograd.grad(total, v, allow_unused=True, materialize_grads=True)
    return curvature.detach()
