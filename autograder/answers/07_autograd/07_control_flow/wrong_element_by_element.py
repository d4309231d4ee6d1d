# loses test_is_vectorised: element loop
import torch


def double_until_large(a):
    b = a * 2
    while b.norm() < 1000:
        b = b * 2
    if b.sum() > 0:
        return b
    return 100 * b


def control_flow_grad(a):
    x = a.detach().clone().requires_grad_()
    d = double_until_large(x)
    for value in d.flatten():
        value.backward(retain_graph=True)
    return d, x.grad
