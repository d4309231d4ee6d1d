# right: a product that changes nothing
import torch


def independent_copy(A):
    return torch.mul(A, 1)
