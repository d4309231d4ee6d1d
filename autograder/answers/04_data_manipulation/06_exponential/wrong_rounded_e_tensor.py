# loses test_raises_e_to_each: rounded e
import torch


def exponential(x):
    return torch.full_like(x, 2.718) ** x
