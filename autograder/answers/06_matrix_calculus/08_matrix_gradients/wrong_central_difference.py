# loses test_gives_both_gradients: finite differences
import torch


def matrix_gradients(A, X):
    units = torch.eye(X.numel(), dtype=X.dtype, device=X.device).reshape(-1, *X.shape)
    up, down = X + units, X - units
    return A.T, (((up * up).sum((1, 2)) - (down * down).sum((1, 2))) / 2).reshape(X.shape)
