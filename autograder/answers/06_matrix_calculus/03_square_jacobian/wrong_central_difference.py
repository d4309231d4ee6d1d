# loses test_gives_the_jacobian: finite differences
import torch


def square_jacobian(x):
    step = torch.eye(len(x), dtype=x.dtype, device=x.device)
    return ((x + step) ** 2 - (x - step) ** 2) / 2
