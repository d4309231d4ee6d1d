# loses test_hold_the_numbers: list for tuple
import torch


def constants(device=None):
    return [torch.zeros(2, 3, 4), torch.ones(2, 3, 4), torch.tensor([[1, 2, 3, 4], [5, 6, 7, 8]])]
