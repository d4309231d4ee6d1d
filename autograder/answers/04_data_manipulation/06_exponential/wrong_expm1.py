# loses test_raises_e_to_each: expm1
import torch


def exponential(x):
    return torch.expm1(x)
