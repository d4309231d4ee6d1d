# loses test_gives_both_gradients: wrong device
import torch


def matrix_gradients(A, X):
    return A.T, 2 * torch.eye(len(X), dtype=X.dtype) @ X
