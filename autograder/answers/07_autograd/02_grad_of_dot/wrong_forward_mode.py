# loses test_backward_fills_the_grad: by hand
import torch


def grad_of_dot(x):
    return torch.func.jacfwd(lambda v: 2 * v.dot(v))(x.detach())
