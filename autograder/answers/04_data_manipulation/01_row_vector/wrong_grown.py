# loses test_is_made_in_one_go: element loop
import torch


def row_vector(n, device=None):
    if n == 0:
        return torch.empty(0, dtype=torch.int64, device=device)
    return torch.cat((row_vector(n - 1, device), torch.tensor([n - 1], device=device)))
