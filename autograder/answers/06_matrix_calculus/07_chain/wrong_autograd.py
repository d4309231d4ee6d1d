# loses test_multiplies_the_chain: autograd
import torch


def chain(jacobians):
    if not jacobians:
        raise ValueError("empty")
    x = jacobians[-1].new_zeros(jacobians[-1].shape[1], requires_grad=True)
    value = x
    for jacobian in reversed(jacobians):
        value = jacobian @ value
    return torch.autograd.grad(value.sum(), x)[0][None]
