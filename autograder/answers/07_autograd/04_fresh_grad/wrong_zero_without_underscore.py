# loses test_gradient_of_the_sum_alone: not cleared
import torch


def fresh_grad(x):
    if x.grad is not None:
        grad = torch.zeros_like(x.grad)
    x.sum().backward()
    return x.grad
