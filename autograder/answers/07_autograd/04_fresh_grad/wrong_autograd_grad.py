# loses test_keeps_the_memory_of_the_gradient: reallocated gradient
import torch


def fresh_grad(x):
    return torch.autograd.grad(x.sum(), x)[0]
