# loses test_gives_the_jacobian: finite differences
import torch


def softmax_jacobian(x, h=1e-6):
    moved = x + h * torch.eye(len(x), dtype=x.dtype, device=x.device)
    return ((torch.softmax(moved, 1) - torch.softmax(x, 0)) / h).T
