# loses test_takes_any_vectors: single precision
import torch


def dot_two_ways(x, y):
    return torch.dot(x, y), (x.float() * y.float()).sum().to(x.dtype)
