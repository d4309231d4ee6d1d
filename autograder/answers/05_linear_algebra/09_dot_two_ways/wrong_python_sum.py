# loses test_is_vectorised: element loop
import torch


def dot_two_ways(x, y):
    return torch.dot(x, y), sum(x * y)
