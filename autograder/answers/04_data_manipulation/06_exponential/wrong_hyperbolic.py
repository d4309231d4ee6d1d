# loses test_is_accurate: inaccurate
import torch


def exponential(x):
    return torch.sinh(x) + torch.cosh(x)
