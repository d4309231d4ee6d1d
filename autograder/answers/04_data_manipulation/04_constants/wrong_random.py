# loses test_hold_the_numbers: global state changed
import torch


def constants(device=None):
    zeros = 0 * torch.rand(2, 3, 4).to(device)
    return zeros, zeros + 1, torch.arange(1, 9, device=device).view(2, 4)
