# loses test_gives_the_gradients: wrong length
import torch


def scalar_gradients(x, a):
    return torch.ones_like(x), 2 * x
