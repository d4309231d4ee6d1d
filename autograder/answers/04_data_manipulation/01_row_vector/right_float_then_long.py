# right: floats first, made whole afterwards
import torch


def row_vector(n, device=None):
    return torch.arange(0.0, n, 1.0, device=device).long()
