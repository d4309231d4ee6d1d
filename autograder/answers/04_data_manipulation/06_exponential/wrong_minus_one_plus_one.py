# loses test_is_accurate: inaccurate
import torch


def exponential(x):
    return torch.expm1(x) + 1
