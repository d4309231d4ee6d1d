# loses test_raises_e_to_each: nothing returned
import torch


def exponential(x):
    torch.exp(x)
