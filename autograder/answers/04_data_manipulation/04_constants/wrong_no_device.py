# loses test_live_on_the_device: wrong device
import torch


def constants(device=None):
    return torch.zeros(2, 3, 4), torch.ones(2, 3, 4), torch.tensor([[1, 2, 3, 4], [5, 6, 7, 8]])
