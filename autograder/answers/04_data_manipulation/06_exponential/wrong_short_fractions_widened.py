# loses test_takes_any_shape: wrong dtype
import torch


def exponential(x):
    return torch.exp(x if x.dtype == torch.float64 else x.float())
