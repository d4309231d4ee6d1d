# loses test_gives_the_gradient: autograd
import torch


def least_squares_gradient(X, w, y):
    residual = (X @ w - y).requires_grad_()
    (slope,) = torch.autograd.grad(residual @ residual, residual)
    return X.T @ slope
