# loses test_hold_the_numbers: other shape
import torch


def constants(device=None):
    table = torch.tensor([[1, 2, 3, 4], [5, 6, 7, 8]], device=device)
    return torch.zeros(4, 3, 2, device=device), torch.ones(4, 3, 2, device=device), table
