# loses test_counts_from_zero: all one number
import torch


def row_vector(n, device=None):
    return torch.zeros(n, dtype=torch.int64, device=device)
