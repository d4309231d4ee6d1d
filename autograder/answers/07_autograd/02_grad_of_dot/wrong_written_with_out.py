# loses test_backward_fills_the_grad: grad assigned
import torch


def grad_of_dot(x):
    x.sum().backward()
    torch.mul(x.detach(), 4, out=x.grad)
    return x.grad
