# right: one sum is read, its root is a Python number
import math

import torch


def vector_norms(u):
    v = u if u.is_floating_point() else u.float()
    s = (v * v).sum().item()
    return torch.tensor(math.sqrt(s), dtype=v.dtype, device=v.device), v.abs().sum()
