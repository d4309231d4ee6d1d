# loses test_counts_from_zero: end off by one
import torch


def row_vector(n, device=None):
    return torch.range(0, n, device=device)
