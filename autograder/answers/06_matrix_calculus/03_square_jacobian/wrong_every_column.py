# loses test_gives_the_jacobian: beside the diagonal
import torch


def square_jacobian(x):
    return 2 * x[:, None] * torch.ones_like(x)
