# right: a grid of views
import torch


def pairwise_sum(a, b):
    down, across = torch.meshgrid(a, b, indexing="ij")
    return down.add(across)
