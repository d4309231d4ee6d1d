# loses test_takes_whole_numbers: int raises
import torch


def exponential(x):
    return torch.exp(x, out=torch.empty_like(x))
