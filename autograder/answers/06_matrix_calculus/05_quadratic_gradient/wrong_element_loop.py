# loses test_is_vectorised: element loop
import torch


def quadratic_gradient(A, x):
    return torch.stack([A[i] @ x + A[:, i] @ x for i in range(len(x))])
