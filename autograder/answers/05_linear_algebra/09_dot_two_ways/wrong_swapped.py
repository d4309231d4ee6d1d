# loses test_goes_two_ways: swapped
import torch


def dot_two_ways(x, y):
    return (x * y).sum(), torch.dot(x, y)
