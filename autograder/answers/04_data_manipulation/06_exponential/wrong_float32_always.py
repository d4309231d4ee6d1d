# loses test_is_accurate, test_takes_any_shape: wrong dtype
import torch


def exponential(x):
    return torch.exp(x.to(torch.float32))
