# right: vdot, and the second way first
import torch


def dot_two_ways(x, y):
    by_hand = torch.sum(torch.mul(x, y), dim=0)
    return torch.vdot(x, y), by_hand
