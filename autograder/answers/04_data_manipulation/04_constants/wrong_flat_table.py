# loses test_hold_the_numbers: other shape
import torch


def constants(device=None):
    table = torch.arange(1, 9, device=device)
    return torch.zeros(2, 3, 4, device=device), torch.ones(2, 3, 4, device=device), table
