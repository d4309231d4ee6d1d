# right: zeros written with out=
import torch


def clear(grad):
    if grad is not None:
        torch.zeros(grad.shape, out=grad)


def fresh_grad(x):
    clear(x.grad)
    (1 * x).sum().backward()
    return x.grad
