# loses test_gives_the_gradients: wrong device
import torch


def scalar_gradients(x, a):
    return torch.ones(x.shape, dtype=x.dtype), 2 * x, a
