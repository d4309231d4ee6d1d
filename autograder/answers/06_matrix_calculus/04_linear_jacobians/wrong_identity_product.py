# loses test_second_is_a_view: needless copy
import torch


def linear_jacobians(A):
    return A, torch.eye(A.shape[1], dtype=A.dtype, device=A.device) @ A.T
