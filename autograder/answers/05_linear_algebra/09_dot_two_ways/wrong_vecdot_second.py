# loses test_goes_two_ways: same way twice
import torch


def dot_two_ways(x, y):
    return torch.dot(x, y), torch.linalg.vecdot(x, y)
