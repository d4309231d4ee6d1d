# loses test_makes_nothing_square: XtX formed
import torch


def least_squares_gradient(X, w, y):
    return 2 * X.T @ torch.eye(len(y), dtype=X.dtype, device=X.device) @ (X @ w - y)
