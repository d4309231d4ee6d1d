# right: autograd.grad, accumulated into x.grad
import torch


def grad_of_dot(x):
    (g,) = torch.autograd.grad(2 * x.dot(x), [x])
    x.grad = torch.zeros_like(x)
    x.grad += g
    return x.grad
