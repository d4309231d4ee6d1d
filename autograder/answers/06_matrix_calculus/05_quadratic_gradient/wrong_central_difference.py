# loses test_gives_the_gradient: finite differences
import torch


def quadratic_gradient(A, x, h=1.0):
    step = h * torch.eye(len(x), dtype=x.dtype, device=x.device)
    up, down = x + step, x - step
    return (((up @ A) * up).sum(1) - ((down @ A) * down).sum(1)) / (2 * h)
