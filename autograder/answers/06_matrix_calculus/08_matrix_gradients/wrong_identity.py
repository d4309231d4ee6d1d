# loses test_gives_both_gradients: unused parameter
import torch


def matrix_gradients(A, X):
    return torch.eye(*X.shape, dtype=X.dtype, device=X.device), 2 * X
