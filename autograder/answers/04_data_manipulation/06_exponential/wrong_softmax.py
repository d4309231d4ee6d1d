# loses test_raises_e_to_each: factor
import torch


def exponential(x):
    return torch.softmax(x, -1)
