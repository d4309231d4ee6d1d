# loses test_backward_fills_the_grad: grad assigned
import torch


def grad_of_dot(x):
    (g,) = torch.autograd.grad(2 * x.dot(x), [x])
    x.grad = torch.zeros_like(x)
    x.grad += g
    return x.grad
