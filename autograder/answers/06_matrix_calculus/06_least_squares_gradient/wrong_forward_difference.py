# loses test_gives_the_gradient: finite differences
import torch


def least_squares_gradient(X, w, y, h=1e-6):
    def f(columns):
        return ((X @ columns - y[:, None]) ** 2).sum(0)

    return (f(w[:, None] + h * torch.eye(len(w), dtype=w.dtype, device=w.device)) - f(w[:, None])) / h
