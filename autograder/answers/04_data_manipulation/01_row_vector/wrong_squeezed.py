# loses test_takes_the_smallest_n: squeezed
import torch


def row_vector(n, device=None):
    return torch.ones(n, device=device).nonzero().squeeze()
