# loses test_hold_the_numbers: wrong dtype
import numpy as np
import torch


def constants(device=None):
    table = torch.tensor([[1, 2, 3, 4], [5, 6, 7, 8]], device=device)
    return torch.from_numpy(np.zeros((2, 3, 4))).to(device), torch.ones(2, 3, 4, device=device), table
