# loses test_hold_the_numbers: wrong shape
import torch


def constants(device=None):
    return torch.zeros(2, 3, 4, device=device), torch.eye(4, device=device), torch.arange(1, 9, device=device).view(2, 4)
