# loses test_gives_the_gradients: no 2
import torch


def scalar_gradients(x, a):
    return torch.ones_like(x), x, a
