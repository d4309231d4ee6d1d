# loses test_backward_fills_the_grad: x.grad empty
import torch


def grad_of_dot(x):
    return torch.autograd.grad(2 * torch.dot(x, x), x)[0]
