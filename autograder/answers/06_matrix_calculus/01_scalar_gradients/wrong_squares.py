# loses test_gives_the_gradients: value, not gradient
import torch


def scalar_gradients(x, a):
    return torch.ones_like(x), x**2, a
