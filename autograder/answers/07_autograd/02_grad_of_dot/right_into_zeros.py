# right: accumulates into zeros
import torch


def grad_of_dot(x):
    x.grad = torch.zeros_like(x)
    y = 2 * torch.sum(x.square())
    y.backward(retain_graph=True)
    return x.grad
