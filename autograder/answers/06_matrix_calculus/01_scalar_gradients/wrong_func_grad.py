# loses test_gives_the_gradients: autograd
import torch
from torch.func import grad


def scalar_gradients(x, a):
    return grad(torch.sum)(x), grad(lambda x: x @ x)(x), grad(lambda x: a @ x)(x)
