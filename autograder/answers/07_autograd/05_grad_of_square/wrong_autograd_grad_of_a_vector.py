# loses test_gradient_of_a_vector: backward on a vector
import torch


def grad_of_square(x):
    return torch.autograd.grad(x * x, x)[0]
