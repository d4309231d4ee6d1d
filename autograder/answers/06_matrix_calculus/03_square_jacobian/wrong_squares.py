# loses test_gives_the_jacobian: value, not gradient
import torch


def square_jacobian(x):
    return torch.diag(x * x)
