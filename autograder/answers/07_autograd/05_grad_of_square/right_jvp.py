# right: forward mode with ones
import torch


def grad_of_square(x):
    return torch.func.jvp(lambda v: v * v, (x.detach(),), (torch.ones_like(x),))[1]
