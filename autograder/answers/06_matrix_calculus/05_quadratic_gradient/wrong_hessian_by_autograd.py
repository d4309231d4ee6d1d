# loses test_gives_the_gradient: autograd
import torch


def quadratic_gradient(A, x):
    return torch.autograd.functional.hessian(lambda x: x @ A @ x, x) @ x
