# loses test_hold_the_numbers: uninitialised
import torch


def constants(device=None):
    table = torch.tensor([[1, 2, 3, 4], [5, 6, 7, 8]], device=device)
    return torch.empty(2, 3, 4, device=device), torch.ones(2, 3, 4, device=device), table
