# loses test_gives_the_jacobian: single precision
import torch


def square_jacobian(x):
    return torch.diag(2 * x.float()).to(x.dtype)
