# loses test_gives_the_gradients: swapped
import torch


def scalar_gradients(x, a):
    return 2 * x, torch.ones_like(x), a
