# loses test_takes_any_vectors: wrong dtype
import torch


def dot_two_ways(x, y):
    return torch.dot(x.float(), y.float()), (x * y).float().sum()
