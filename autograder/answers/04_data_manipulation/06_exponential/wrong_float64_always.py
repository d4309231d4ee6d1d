# loses test_raises_e_to_each: wrong dtype
import torch


def exponential(x):
    return torch.exp(x.double())
