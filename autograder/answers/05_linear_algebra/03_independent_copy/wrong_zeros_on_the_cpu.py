# loses test_is_independent: wrong device
import torch


def independent_copy(A):
    B = torch.zeros(A.shape, dtype=A.dtype)
    B[:] = A
    return B
