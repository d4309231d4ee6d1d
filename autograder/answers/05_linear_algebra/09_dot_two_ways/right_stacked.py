# right: both in one tensor, then apart
import torch


def dot_two_ways(x, y):
    both = torch.stack([torch.tensordot(x, y, 1), torch.addcmul(torch.zeros_like(x), x, y).sum()])
    return both[0], both[1]
