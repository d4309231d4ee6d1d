# right: ones in the shape, dtype and device of x
import torch


def grad_of_square(x):
    ones = torch.ones(x.shape, dtype=x.dtype, device=x.device)
    torch.autograd.backward([x.mul(x)], [ones])
    return x.grad
