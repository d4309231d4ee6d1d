# loses test_backward_fills_the_grad: grad assigned
import torch


def grad_of_dot(x):
    (x.sum() + 1).backward()
    with torch.no_grad():
        x.grad.mul_(4).mul_(x)
    return x.grad
