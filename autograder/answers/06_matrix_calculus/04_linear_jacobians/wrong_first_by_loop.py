# loses test_is_vectorised: element loop
import torch


def linear_jacobians(A):
    return torch.stack([A[i] for i in range(len(A))]), A.T
