# loses test_gives_the_gradient: finite differences
import torch


def quadratic_gradient(A, x, h=1e-7):
    def f(x):
        return ((x @ A) * x).sum(-1)

    return (f(x + h * torch.eye(len(x), dtype=x.dtype, device=x.device)) - f(x)) / h
