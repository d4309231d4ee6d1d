# right: backward twice, the grad cleared in between
import torch


def second_derivative(f, x):
    leaf = x.detach().clone().requires_grad_()
    y = f(leaf)
    y.backward(torch.ones_like(y), create_graph=True)
    slope, leaf.grad = leaf.grad, None
    if slope.requires_grad:
        slope.sum().backward()
    return torch.zeros_like(x).detach() if leaf.grad is None else leaf.grad
