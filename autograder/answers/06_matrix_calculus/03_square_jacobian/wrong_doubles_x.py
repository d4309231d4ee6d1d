# loses test_gives_the_jacobian: input changed
import torch


def square_jacobian(x):
    return torch.diag(x.mul_(2))
