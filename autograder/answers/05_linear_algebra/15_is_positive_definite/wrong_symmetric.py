# loses test_tells_definite_from_not: positive entries
import torch


def is_positive_definite(A):
    return torch.equal(A, A.T)
