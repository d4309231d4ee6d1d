# loses test_gives_the_jacobian: beside the diagonal
import torch


def square_jacobian(x):
    return torch.tril((2 * x).expand(len(x), -1))
