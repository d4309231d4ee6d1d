# right: ties the slope to x, so that a linear f needs no case of its own
import torch


def second_derivative(f, x):
    leaf = torch.empty_like(x, requires_grad=False).copy_(x.detach()).requires_grad_(True)
    tie = 0 * (leaf * leaf).sum()
    slope = torch.autograd.grad(f(leaf).sum() + tie, [leaf], create_graph=True)[0]
    return torch.autograd.grad(slope, leaf, grad_outputs=torch.ones_like(slope))[0]
