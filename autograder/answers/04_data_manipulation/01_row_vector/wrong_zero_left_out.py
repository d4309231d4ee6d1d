# loses test_counts_from_zero: counts from 1
import torch


def row_vector(n, device=None):
    return torch.arange(1, n, device=device)
