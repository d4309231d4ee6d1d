# loses test_keeps_the_memory_of_the_gradient: reallocated gradient
import torch


def fresh_grad(x):
    x.grad = torch.zeros_like(x)
    x.sum().backward()
    return x.grad
