# loses test_counts_from_zero: float arange
import torch


def row_vector(n, device=None):
    return torch.linspace(0, n - 1, n, device=device)
