# right: compares with the transpose, shapes first
import torch


def is_symmetric(A):
    return torch.equal(A, A.T)
