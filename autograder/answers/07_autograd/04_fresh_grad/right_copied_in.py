# right: autograd.grad, copied into the old memory
import torch


def fresh_grad(x):
    (gradient,) = torch.autograd.grad(x.sum(), x)
    if x.grad is None:
        return gradient
    return x.grad.copy_(gradient)
