# right: both results lie in one memory
import torch


def dot_two_ways(x, y):
    both = torch.stack([x @ y, (x * y).sum()])
    return both[0], both[1]
