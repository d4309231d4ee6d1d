# loses test_raises_e_to_each: input changed
import torch


def exponential(x):
    x[:] = torch.exp(x)
    return x
