# right: one tensor from a Python range, dtype named
import torch


def row_vector(n, device=None):
    return torch.tensor(range(n), dtype=torch.int64, device=device)
