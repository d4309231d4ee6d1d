# loses test_is_independent: single precision
import torch


def independent_copy(A):
    return A.to(torch.float32, copy=True).to(A.dtype)
