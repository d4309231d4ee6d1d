# right: a leaf of its own, summed with einsum
import torch


def grad_of_square(x):
    leaf = x.detach().clone().requires_grad_()
    torch.pow(leaf, 2).flatten().sum(0).backward()
    return leaf.grad
