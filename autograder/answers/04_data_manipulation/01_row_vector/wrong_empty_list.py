# loses test_takes_the_smallest_n: float arange
import torch


def row_vector(n, device=None):
    return torch.tensor(range(n), device=device)
