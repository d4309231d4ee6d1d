# right: full and a reshaped arange
import torch


def constants(device=None):
    shape = 2, 3, 4
    numbers = torch.arange(1, 9, device=device)
    return torch.full(shape, 0.0, device=device), torch.full(shape, 1.0, device=device), numbers.reshape(2, -1)
