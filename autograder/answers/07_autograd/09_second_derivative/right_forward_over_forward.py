# right: forward mode twice
import torch


def second_derivative(f, x):
    x = x.detach()
    ones = torch.ones_like(x)
    slope = lambda v: torch.func.jvp(f, (v,), (ones,))[1]
    return torch.func.jvp(slope, (x,), (ones,))[1]
