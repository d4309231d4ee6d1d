# loses test_gives_the_gradient: broadcasting
import torch


def least_squares_gradient(X, w, y):
    r = X @ w[:, None] - y
    return (2 * X.T @ r).sum(1)
