# loses test_goes_two_ways: dot unused
import torch


def dot_two_ways(x, y):
    torch.dot(x, y)
    return (x * y).sum(), (y * x).sum()
