# right: tracks xs itself and leaves it as it was
import torch


def derivative(f, xs):
    xs.requires_grad_()
    try:
        (slope,) = torch.autograd.grad(f(xs).sum(), xs)
    finally:
        xs.requires_grad_(False)
    return slope
