# loses test_raises_e_to_each: another base
import torch


def exponential(x):
    return torch.exp(-x)
