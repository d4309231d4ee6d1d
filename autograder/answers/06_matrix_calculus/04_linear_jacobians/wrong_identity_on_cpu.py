# loses test_gives_both_jacobians: wrong device
import torch


def linear_jacobians(A):
    return A @ torch.eye(A.shape[1], dtype=A.dtype), A.T
