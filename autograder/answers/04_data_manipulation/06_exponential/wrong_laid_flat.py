# loses test_takes_any_shape: other shape
import torch


def exponential(x):
    return torch.exp(x.flatten())
