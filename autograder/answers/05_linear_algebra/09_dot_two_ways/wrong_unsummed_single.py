# loses test_takes_any_vectors: product without sum
import torch


def dot_two_ways(x, y):
    return torch.dot(x, y), (x * y).sum() if len(x) > 1 else x * y
