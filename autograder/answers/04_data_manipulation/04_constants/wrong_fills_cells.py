# loses test_are_made_in_one_go: element loop
import torch


def constants(device=None):
    table = torch.empty(2, 4, dtype=torch.int64, device=device)
    for i, cell in enumerate(table.view(-1), 1):
        cell.fill_(i)
    return torch.zeros(2, 3, 4, device=device), torch.ones(2, 3, 4, device=device), table
