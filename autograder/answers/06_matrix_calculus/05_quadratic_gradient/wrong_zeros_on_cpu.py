# loses test_gives_the_gradient: wrong device
import torch


def quadratic_gradient(A, x):
    return torch.zeros(len(x), dtype=x.dtype).addmv_(A + A.T, x)
