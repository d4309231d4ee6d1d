# loses test_gives_the_gradient: backward on a vector
import torch


def grad_of_dot(x):
    y = 2 * torch.outer(x, x)
    y.backward()
    return x.grad
