# loses test_counts_from_zero: none
import torch


def row_vector(n, device=None):
    return torch.arange(n, device=device).flip(0)
