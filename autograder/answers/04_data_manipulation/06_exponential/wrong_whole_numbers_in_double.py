# loses test_takes_whole_numbers: wrong dtype
import torch


def exponential(x):
    return torch.exp(x if x.is_floating_point() else x.double())
