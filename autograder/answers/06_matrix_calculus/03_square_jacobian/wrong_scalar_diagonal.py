# loses test_gives_the_jacobian: single number
import torch


def square_jacobian(x):
    return torch.diag(torch.diag(2 * x))[:1]
