# loses test_hold_the_numbers: float table
import torch


def constants(device=None):
    table = torch.Tensor([[1, 2, 3, 4], [5, 6, 7, 8]]).to(device)
    return torch.zeros(2, 3, 4, device=device), torch.ones(2, 3, 4, device=device), table
