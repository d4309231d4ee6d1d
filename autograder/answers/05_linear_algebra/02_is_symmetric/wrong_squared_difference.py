# loses test_is_exact: tolerance
import torch


def is_symmetric(A):
    return A.shape[0] == A.shape[1] and ((A - A.T) ** 2).sum().item() == 0
