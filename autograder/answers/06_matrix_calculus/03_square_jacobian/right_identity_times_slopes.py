# right: the identity, its columns scaled
import torch


def square_jacobian(x):
    return 2 * x * torch.eye(len(x), dtype=x.dtype, device=x.device)
