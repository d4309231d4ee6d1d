# loses test_gives_the_jacobian: none
import torch


def square_jacobian(x):
    return torch.diag(2 * x.abs())
