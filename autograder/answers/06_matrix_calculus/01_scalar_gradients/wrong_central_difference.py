# loses test_gives_the_gradients: finite differences
import torch


def scalar_gradients(x, a):
    step = torch.eye(len(x), dtype=x.dtype, device=x.device)
    up, down = x + step, x - step
    return torch.ones_like(x), ((up * up).sum(1) - (down * down).sum(1)) / 2, a
