# loses test_gives_the_jacobian: finite differences
import torch


def square_jacobian(x, h=1e-30):
    moved = x + 1j * h * torch.eye(len(x), dtype=x.dtype, device=x.device)
    return (moved * moved).imag / h
