# loses test_counts_from_zero: nothing returned
import torch


def row_vector(n, device=None):
    x = torch.arange(n, device=device)
