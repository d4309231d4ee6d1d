# loses test_gradient_of_any_shape: shape of the gradient
import torch


def grad_of_square(x):
    y = x * x
    y.backward(torch.ones(len(x), device=x.device))
    return x.grad
