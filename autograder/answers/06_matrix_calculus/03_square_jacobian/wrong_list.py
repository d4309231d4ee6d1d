# loses test_gives_the_jacobian: wrong type
import torch


def square_jacobian(x):
    return torch.diag(2 * x).tolist()
