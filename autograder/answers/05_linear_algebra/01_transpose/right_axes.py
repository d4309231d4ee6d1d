# right: names the two axes
import torch


def transpose(A):
    return torch.transpose(A, 0, 1)
