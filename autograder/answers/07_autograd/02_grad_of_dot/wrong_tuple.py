# loses test_gives_the_gradient: wrong type
import torch


def grad_of_dot(x):
    (2 * x.dot(x)).backward()
    return x.grad, 2 * x.dot(x)
