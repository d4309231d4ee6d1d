# loses test_gives_the_jacobian: signs
import torch


def square_jacobian(x):
    return torch.diag(2 * x.abs())
