# right: sub with alpha -1
import torch


def pairwise_sum(a, b):
    return torch.sub(a[:, None], b, alpha=-1)
