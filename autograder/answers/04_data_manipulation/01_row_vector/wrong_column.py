# loses test_counts_from_zero: one-row matrix
import torch


def row_vector(n, device=None):
    return torch.arange(n, device=device).unsqueeze(-1)
