# right: one operation that is told where to write
import torch


def write_into(z, x, y):
    return torch.add(x, y, out=z)
