# right: a gradient that could be derived again, returned without its history
import torch


def grad_of_dot(x):
    torch.dot(x, x).mul(2).backward(create_graph=True)
    return x.grad.detach()
