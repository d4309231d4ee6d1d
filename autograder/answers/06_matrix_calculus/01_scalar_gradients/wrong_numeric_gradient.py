# loses test_gives_the_gradients: finite differences
import torch


def scalar_gradients(x, a):
    t = torch.stack([(x - 1) ** 2, x**2, (x + 1) ** 2])
    return torch.ones_like(x), torch.gradient(t, dim=0)[0][1], a
