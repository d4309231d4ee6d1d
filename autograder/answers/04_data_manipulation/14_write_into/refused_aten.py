# refused: torch.ops
import torch


def write_into(z, x, y):
    torch.ops.aten.add.out(x, y, out=z)
    return z
