# loses test_hold_the_numbers: counts from 0
import torch


def constants(device=None):
    table = torch.arange(8, device=device).reshape(2, 4)
    return torch.zeros(2, 3, 4, device=device), torch.ones(2, 3, 4, device=device), table
