# loses test_gives_the_gradients: finite differences
import torch


def scalar_gradients(x, a, h=1e-6):
    moved = x + h * torch.eye(len(x), dtype=x.dtype, device=x.device)
    return (
        (moved.sum(1) - x.sum()) / h,
        ((moved * moved).sum(1) - x @ x) / h,
        (moved @ a - x @ a) / h,
    )
