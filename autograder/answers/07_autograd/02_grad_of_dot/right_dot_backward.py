# right: dot, backward, x.grad
import torch


def grad_of_dot(x):
    y = 2 * torch.dot(x, x)
    y.backward()
    return x.grad
