# right: the order that a stable sort of zeros gives
import torch


def row_vector(n, device=None):
    return torch.zeros(n, device=device).argsort(stable=True)
