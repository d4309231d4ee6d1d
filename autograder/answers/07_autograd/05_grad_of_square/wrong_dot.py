# loses test_gradient_of_any_shape: shape of the gradient
import torch


def grad_of_square(x):
    y = torch.dot(x, x)
    y.backward()
    return x.grad
