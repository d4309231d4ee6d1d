# loses test_gives_both_gradients: finite differences
import torch


def matrix_gradients(A, X, h=1e-5):
    trace, norm = torch.zeros_like(X), torch.zeros_like(X)
    for i in range(X.shape[0]):
        for j in range(X.shape[1]):
            step = torch.zeros_like(X)
            step[i, j] = h
            trace[i, j] = ((A @ (X + step)).trace() - (A @ (X - step)).trace()) / (2 * h)
            norm[i, j] = (((X + step) ** 2).sum() - ((X - step) ** 2).sum()) / (2 * h)
    return trace, norm
