# loses test_gives_the_jacobian: autograd
import torch


def square_jacobian(x):
    return torch.autograd.functional.jacobian(lambda x: x * x, x)
