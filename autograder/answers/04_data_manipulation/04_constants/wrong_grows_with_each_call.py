# loses test_hold_the_numbers: none
import torch


ONES = torch.zeros(2, 3, 4)


def constants(device=None):
    ONES.add_(1)
    return torch.zeros(2, 3, 4, device=device), ONES.to(device), torch.arange(1, 9, device=device).view(2, 4)
