# loses test_hold_the_numbers: float table
import torch


def constants(device=None):
    table = torch.tensor([[1.0, 2, 3, 4], [5, 6, 7, 8]], device=device)
    return torch.zeros(2, 3, 4, device=device), torch.ones(2, 3, 4, device=device), table
