# loses test_gives_the_gradients: finite differences
import torch


def scalar_gradients(x, a, h=1e-20):
    step = torch.eye(len(x), dtype=x.dtype, device=x.device) * h
    moved = torch.complex(x.expand_as(step), step)
    return torch.ones_like(x), (moved * moved).sum(1).imag / h, a
