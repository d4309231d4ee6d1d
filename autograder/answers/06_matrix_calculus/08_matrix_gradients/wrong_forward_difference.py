# loses test_gives_both_gradients: finite differences
import torch


def matrix_gradients(A, X, h=1e-6):
    units = torch.eye(X.numel(), dtype=X.dtype, device=X.device).reshape(-1, *X.shape)
    moved = X + h * units
    norm = ((moved * moved).sum((1, 2)) - (X * X).sum()) / h
    return A.T, norm.reshape(X.shape)
