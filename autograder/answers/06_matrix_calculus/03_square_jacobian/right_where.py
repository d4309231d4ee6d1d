# right: a mask of equal indices
import torch


def square_jacobian(x):
    i = torch.arange(x.numel(), device=x.device)
    return torch.where(i[:, None] == i, 2 * x, 0).to(x.dtype)
