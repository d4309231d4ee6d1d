# loses test_counts_from_zero: counts from 1
import torch


def row_vector(n, device=None):
    return torch.ones(n, device=device).cumsum(0)
