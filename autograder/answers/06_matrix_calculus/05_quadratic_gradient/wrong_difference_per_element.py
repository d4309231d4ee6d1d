# loses test_gives_the_gradient: finite differences
import torch


def quadratic_gradient(A, x, h=1e-4):
    gradient = torch.zeros_like(x)
    for i in range(len(x)):
        step = torch.zeros_like(x)
        step[i] = h
        gradient[i] = ((x + step) @ A @ (x + step) - (x - step) @ A @ (x - step)) / (2 * h)
    return gradient
