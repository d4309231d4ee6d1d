# loses test_takes_any_shape, test_is_vectorised: loop over a single number
import torch


def exponential(x):
    return torch.stack([torch.exp(value) for value in x])
