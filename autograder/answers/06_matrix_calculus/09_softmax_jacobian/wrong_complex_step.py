# loses test_gives_the_jacobian: finite differences
import torch


def softmax_jacobian(x, h=1e-30):
    moved = torch.complex(x - x.max(), torch.zeros_like(x)) + 1j * h * torch.eye(len(x), dtype=x.dtype, device=x.device)
    e = moved.exp()
    return ((e / e.sum(1, keepdim=True)).imag / h).T
