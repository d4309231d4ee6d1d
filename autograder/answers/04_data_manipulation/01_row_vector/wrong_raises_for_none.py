# loses test_takes_the_smallest_n: nothing to join
import torch


def row_vector(n, device=None):
    return torch.stack(torch.where(torch.ones(1, n, device=device))).max(0).values if n else torch.stack([])
