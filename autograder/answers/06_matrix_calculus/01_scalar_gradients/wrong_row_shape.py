# loses test_gives_the_gradients: kept dimension
import torch


def scalar_gradients(x, a):
    return torch.ones_like(x)[None], 2 * x[None], a[None]
