# loses test_gives_the_gradient: no graph
import torch


def grad_of_dot(x):
    with torch.no_grad():
        y = 2 * torch.dot(x, x)
    y.backward()
    return x.grad
