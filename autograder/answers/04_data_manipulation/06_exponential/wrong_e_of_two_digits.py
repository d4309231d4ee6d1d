# loses test_raises_e_to_each: rounded e
import torch


def exponential(x):
    return torch.pow(2.7, x)
