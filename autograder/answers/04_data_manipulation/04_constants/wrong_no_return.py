# loses test_hold_the_numbers: nothing returned
import torch


def constants(device=None):
    zeros = torch.zeros(2, 3, 4, device=device)
    ones = torch.ones(2, 3, 4, device=device)
