# loses test_keeps_the_memory_of_the_gradient: reallocated gradient
import torch


def fresh_grad(x):
    torch.optim.SGD([x], lr=0.1).zero_grad()
    x.sum().backward()
    return x.grad
