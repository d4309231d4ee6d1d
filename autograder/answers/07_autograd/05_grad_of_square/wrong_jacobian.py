# loses test_gradient_of_a_vector: whole matrix
import torch


def grad_of_square(x):
    return torch.autograd.functional.jacobian(lambda v: v * v, x)
