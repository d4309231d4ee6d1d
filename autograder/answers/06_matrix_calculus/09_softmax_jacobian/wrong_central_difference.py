# loses test_gives_the_jacobian: finite differences
import torch


def softmax_jacobian(x, h=1e-4):
    step = h * torch.eye(len(x), dtype=x.dtype, device=x.device)
    return (torch.softmax(x + step, 1) - torch.softmax(x - step, 1)) / (2 * h)
