# loses test_derives_any_function: whole matrix
import torch


def derivative(f, xs):
    return torch.autograd.functional.jacobian(f, xs)
