# loses test_is_accurate: wrong dtype
import torch


def exponential(x):
    return torch.exp(x.to(torch.float32))
