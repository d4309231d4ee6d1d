# right: broadcast_tensors and a helper
import torch


def _column(v):
    return v.unflatten(0, (-1, 1))


def pairwise_sum(a, b):
    down, across = torch.broadcast_tensors(_column(a), b)
    return down + across
