# loses test_is_vectorised: element loop
import torch


def least_squares_gradient(X, w, y):
    residual = X @ w - y
    return torch.stack([2 * X[:, j] @ residual for j in range(X.shape[1])])
