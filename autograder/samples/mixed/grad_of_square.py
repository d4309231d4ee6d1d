import torch


def grad_of_square(x):
    y = x * x
    y.backward(torch.ones(len(x)))
    return x.grad
