# loses test_gives_the_gradients: list for tuple
import torch


def scalar_gradients(x, a):
    return [torch.ones_like(x), 2 * x, a]
