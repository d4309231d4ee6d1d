# loses test_takes_any_matrix: last digits lost
import torch


def independent_copy(A):
    return A.to(torch.float64, copy=True).to(A.dtype, copy=True)
