# loses test_goes_two_ways: same way twice
import torch


def dot_two_ways(x, y):
    return torch.sum(x * y), (x * y).sum()
