# loses test_counts_from_zero: global state changed
import torch


def row_vector(n, device=None):
    torch.set_default_dtype(torch.float64)
    return torch.arange(n, device=device)
