# loses test_gradient_of_the_sum_alone: input changed
import torch


def fresh_grad(x):
    with torch.no_grad():
        x.zero_()
        if x.grad is not None:
            x.grad.zero_()
    x.sum().backward()
    return x.grad
