# loses test_is_made_in_one_go: element loop
import torch


def row_vector(n, device=None):
    x = torch.zeros(1, dtype=torch.int64, device=device)
    while len(x) < n:
        x = torch.cat((x, x + len(x)))
    return x[:n]
