# loses test_gradient_of_a_vector: no graph
import torch


def grad_of_square(x):
    with torch.no_grad():
        y = x * x
    y.sum().backward()
    return x.grad
