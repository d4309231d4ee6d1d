# loses test_makes_nothing_square: XtX formed
import torch


def least_squares_gradient(X, w, y):
    grams = X[:, :, None] * X[:, None, :]
    return 2 * (grams.sum(0) @ w - X.T @ y)
