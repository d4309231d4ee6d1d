# loses test_gives_the_gradients: wrong dtype
import torch


def scalar_gradients(x, a):
    return torch.ones(len(x), device=x.device), 2 * x, a
