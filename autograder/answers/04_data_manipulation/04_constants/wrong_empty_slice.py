# loses test_hold_the_numbers: uninitialised
import torch


def constants(device=None):
    ones = torch.ones(2, 3, 4, device=device)
    zeros = ones.new_empty(3, 2, 3, 4)[1]
    return zeros, ones, torch.arange(1, 9, device=device).view(2, 4)
