# loses test_gradient_of_a_vector: wrong device
import torch


def grad_of_square(x):
    y = x * x
    y.backward(torch.ones(x.shape, dtype=x.dtype))
    return x.grad
