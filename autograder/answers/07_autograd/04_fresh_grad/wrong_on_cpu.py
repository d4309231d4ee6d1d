# loses test_gradient_of_the_sum_alone: wrong device
import torch


def fresh_grad(x):
    if x.grad is not None:
        x.grad.zero_()
    x.backward(torch.ones(x.shape, dtype=x.dtype))
    return x.grad
