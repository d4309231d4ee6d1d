# loses test_raises_e_to_each: wrong device
import torch


def exponential(x):
    return torch.exp(x.cpu())
