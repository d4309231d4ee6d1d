# loses test_is_made_in_one_go: element loop
import torch


def row_vector(n, device=None):
    x = torch.zeros(n, dtype=torch.int64, device=device)
    for i in range(n):
        x[i] = i
    return x
