# loses test_backward_fills_the_grad: formula in the pass
import functools

import torch


def grad_of_dot(x):
    x.register_hook(functools.partial(torch.mul, other=4 * x.detach()))
    x.sum().backward()
    return x.grad
