# loses test_takes_whole_numbers: whole results
import torch


def exponential(x):
    return torch.exp(x).to(x.dtype)
