# right: gives backward a gradient like y
import torch


def grad_of_square(x):
    y = x * x
    y.backward(torch.ones_like(y))
    return x.grad.clone()
