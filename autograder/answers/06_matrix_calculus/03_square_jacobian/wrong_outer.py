# loses test_gives_the_jacobian: beside the diagonal
import torch


def square_jacobian(x):
    return 2 * torch.outer(x, x)
