# loses test_lives_on_the_device: wrong device
import torch


def row_vector(n, device=None):
    return torch.arange(n)
