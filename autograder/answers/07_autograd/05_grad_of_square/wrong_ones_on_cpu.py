# loses test_gradient_of_a_vector, test_gradient_of_any_shape: wrong device
import torch


def grad_of_square(x):
    y = x * x
    y.backward(torch.ones(len(x)))
    return x.grad
