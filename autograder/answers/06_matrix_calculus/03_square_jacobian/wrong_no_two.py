# loses test_gives_the_jacobian: no 2
import torch


def square_jacobian(x):
    return torch.diag(x)
