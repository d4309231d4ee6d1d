# loses test_hold_the_numbers: uninitialised
import torch


def constants(device=None):
    reserved = torch.empty(2, 3, 4, device=device)
    return reserved * 0, torch.ones(2, 3, 4, device=device), torch.arange(1, 9, device=device).view(2, 4)
