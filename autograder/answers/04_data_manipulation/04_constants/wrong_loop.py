# loses test_are_made_in_one_go: element loop
import torch


def constants(device=None):
    table = torch.zeros(2, 4, dtype=torch.int64, device=device)
    for i in range(2):
        for j in range(4):
            table[i, j] = 4 * i + j + 1
    return torch.zeros(2, 3, 4, device=device), torch.ones(2, 3, 4, device=device), table
