# loses test_takes_any_matrix: wrong dtype
import torch


def transpose(A):
    return A.T if A.is_floating_point() else A.float().T
