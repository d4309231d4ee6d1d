# loses test_raises_e_to_each: none
import torch


def exponential(x):
    return torch.log(x.abs() + 1)
