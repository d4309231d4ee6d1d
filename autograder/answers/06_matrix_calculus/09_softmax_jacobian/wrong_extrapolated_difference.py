# loses test_gives_the_jacobian: finite differences
import torch


def softmax_jacobian(x):
    def central(h):
        step = h * torch.eye(len(x), dtype=x.dtype, device=x.device)
        return (torch.softmax(x + step, 1) - torch.softmax(x - step, 1)) / (2 * h)

    return (4 * central(1e-3) - central(2e-3)) / 3
