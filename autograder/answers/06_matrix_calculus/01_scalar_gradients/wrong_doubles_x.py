# loses test_gives_the_gradients: input changed
import torch


def scalar_gradients(x, a):
    x *= 2
    return torch.ones_like(x), x, a
