# loses test_is_made_in_one_go: inaccurate
import torch


def row_vector(n, device=None):
    return torch.arange(n, dtype=torch.float16, device=device).long()
