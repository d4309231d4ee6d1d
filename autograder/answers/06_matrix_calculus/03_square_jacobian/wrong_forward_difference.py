# loses test_gives_the_jacobian: finite differences
import torch


def square_jacobian(x, h=1e-7):
    moved = x + h * torch.eye(len(x), dtype=x.dtype, device=x.device)
    return ((moved**2 - x**2) / h).T
