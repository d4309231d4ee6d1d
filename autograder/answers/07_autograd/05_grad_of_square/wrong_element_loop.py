# loses test_gradient_of_any_shape: element loop
import torch


def grad_of_square(x):
    for v in (x * x).flatten():
        v.backward(retain_graph=True)
    return x.grad
