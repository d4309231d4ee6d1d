# loses test_hold_the_numbers: whole zeros and ones
import torch


def constants(device=None):
    table = torch.tensor([[1, 2, 3, 4], [5, 6, 7, 8]], device=device)
    zeros = torch.zeros(2, 3, 4, dtype=torch.int64, device=device)
    return zeros, zeros + 1, table
