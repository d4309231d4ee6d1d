# loses test_are_made_in_one_go: element loop
import torch


def constants(device=None):
    zeros = torch.zeros(2, 3, 4, device=device)
    ones = zeros.clone()
    for i in range(ones.numel()):
        ones.view(-1)[i] = 1
    return zeros, ones, torch.tensor([[1, 2, 3, 4], [5, 6, 7, 8]], device=device)
