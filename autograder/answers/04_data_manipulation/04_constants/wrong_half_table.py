# loses test_hold_the_numbers: float table
import torch


def constants(device=None):
    table = torch.arange(1, 9, dtype=torch.half, device=device).view(2, 4)
    return torch.zeros(2, 3, 4, device=device), torch.ones(2, 3, 4, device=device), table
