# loses test_gives_the_jacobian: autograd
import torch


def square_jacobian(x):
    return torch.autograd.functional.hessian(lambda x: (x**3).sum() / 3, x)
