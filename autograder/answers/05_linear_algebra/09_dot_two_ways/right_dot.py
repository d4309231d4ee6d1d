# right: dot, and a product summed
import torch


def dot_two_ways(x, y):
    return torch.dot(x, y), (x * y).sum()
