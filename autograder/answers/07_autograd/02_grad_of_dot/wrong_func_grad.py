# loses test_backward_fills_the_grad: x.grad empty
import torch


def grad_of_dot(x):
    return torch.func.grad(lambda v: 2 * v.dot(v))(x.detach())
