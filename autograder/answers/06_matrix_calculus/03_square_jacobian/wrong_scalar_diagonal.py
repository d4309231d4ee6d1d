# loses test_gives_the_jacobian: wrong shape
import torch


def square_jacobian(x):
    return torch.diag(torch.diag(2 * x))[:1]
