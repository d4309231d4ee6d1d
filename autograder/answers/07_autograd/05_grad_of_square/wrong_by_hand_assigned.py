# loses test_gradient_of_a_vector: by hand
import torch


def grad_of_square(x):
    x.grad = 2 * x.detach()
    return x.grad
