# loses test_lives_on_the_device: wrong device
import torch


def row_vector(n, device=None):
    x = torch.arange(n)
    x.to(device)
    return x
