# loses test_counts_from_zero: too few
import torch


def row_vector(n, device=None):
    return torch.arange(n - 1, device=device)
