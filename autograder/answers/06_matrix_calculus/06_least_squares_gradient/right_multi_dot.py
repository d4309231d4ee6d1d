# right: multi_dot finds the cheap order, the targets apart
import torch


def least_squares_gradient(X, w, y):
    return 2 * (torch.linalg.multi_dot([X.T, X, w]) - X.T @ y)
