# loses test_backward_fills_the_grad: grad assigned
import torch


def grad_of_dot(x):
    (x * x).sum().backward()
    with torch.no_grad():
        x.grad = 4 * x + 0 * x.grad
    return x.grad
