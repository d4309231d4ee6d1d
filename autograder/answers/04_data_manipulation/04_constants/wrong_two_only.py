# loses test_hold_the_numbers: wrong length
import torch


def constants(device=None):
    return torch.zeros(2, 3, 4, device=device), torch.ones(2, 3, 4, device=device)
