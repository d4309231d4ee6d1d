# loses test_gives_the_jacobian: finite differences
import torch


def square_jacobian(x):
    h = x.abs()
    d = ((x + h) ** 2 - (x - h) ** 2) / (2 * h)
    return torch.diag(d)
