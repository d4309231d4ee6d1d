# right: sign from where, exp of minus the size
import torch


def tanh_and_sigmoid(x):
    sign = torch.where(x < 0, -torch.ones_like(x), torch.ones_like(x))
    size = x * sign
    e = torch.exp(-size)
    half = 1 / (1 + e)
    e2 = torch.exp(-2 * size)
    return sign * (1 - e2) / (1 + e2), sign * (half - 0.5) + 0.5
