# loses test_gives_the_gradient: finite differences
import torch


def least_squares_gradient(X, w, y):
    def f(columns):
        return ((X @ columns - y[:, None]) ** 2).sum(0)

    step = torch.eye(len(w), dtype=w.dtype, device=w.device)
    return (f(w[:, None] + step) - f(w[:, None] - step)) / 2
