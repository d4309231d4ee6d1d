# loses test_are_made_in_one_go: element loop
import torch


def constants(device=None):
    table = torch.stack([torch.tensor(i, device=device) for i in range(1, 9)]).view(2, 4)
    return torch.zeros(2, 3, 4, device=device), torch.ones(2, 3, 4, device=device), table
