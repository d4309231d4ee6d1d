# loses test_is_vectorised: element loop
import torch


def dot_two_ways(x, y):
    total = 0
    for a, b in zip(x, y):
        total = total + a * b
    return torch.dot(x, y), total
