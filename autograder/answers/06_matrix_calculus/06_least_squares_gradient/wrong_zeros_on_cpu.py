# loses test_gives_the_gradient: wrong device
import torch


def least_squares_gradient(X, w, y):
    gradient = torch.zeros(len(w), dtype=w.dtype)
    return gradient + 2 * X.T @ (X @ w - y)
