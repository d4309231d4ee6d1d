# loses test_hold_the_numbers: part in another's place
import torch


def constants(device=None):
    zeros = torch.zeros(2, 3, 4, device=device)
    ones = zeros
    ones += 1
    return zeros, ones, torch.tensor([[1, 2, 3, 4], [5, 6, 7, 8]], device=device)
