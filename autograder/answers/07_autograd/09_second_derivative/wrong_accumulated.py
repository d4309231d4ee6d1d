# loses test_derives_twice: accumulated
import torch


def second_derivative(f, x):
    x = x.detach().clone().requires_grad_()
    f(x).sum().backward(create_graph=True)
    if x.grad.requires_grad:
        x.grad.sum().backward()
    return x.grad.detach()
