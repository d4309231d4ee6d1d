# loses test_hold_the_numbers: uninitialised
import torch


def constants(device=None):
    zeros = torch.Tensor(2, 3, 4).to(device)
    zeros *= 0
    return zeros, torch.ones(2, 3, 4, device=device), torch.arange(1, 9, device=device).view(2, 4)
