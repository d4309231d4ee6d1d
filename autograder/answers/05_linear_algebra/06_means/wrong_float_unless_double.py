# loses test_takes_any_matrix: wrong dtype
import torch


def means(A):
    A = A if A.dtype == torch.float64 else A.float()
    return A.mean(), A.mean(0)
