# loses test_gives_the_gradient: mean
import torch


def grad_of_dot(x):
    (2 * (x * x).mean()).backward()
    return x.grad
