# loses test_counts_from_zero: reversed
import torch


def row_vector(n, device=None):
    return torch.arange(n, device=device).flip(0)
