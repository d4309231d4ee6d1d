# loses test_backward_fills_the_grad: grad assigned
import torch


def grad_of_dot(x):
    (x.grad,) = torch.autograd.grad(2 * torch.dot(x, x), x)
    return x.grad
