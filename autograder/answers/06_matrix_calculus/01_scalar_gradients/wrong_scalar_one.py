# loses test_gives_the_gradients: scalar 1
import torch


def scalar_gradients(x, a):
    return torch.tensor(1.0, dtype=x.dtype, device=x.device), 2 * x, a
