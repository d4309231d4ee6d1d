# loses test_gives_the_jacobian: wrong device
import torch


def square_jacobian(x):
    return 2 * x * torch.eye(len(x), dtype=x.dtype)
