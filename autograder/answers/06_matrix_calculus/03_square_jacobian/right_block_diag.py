# right: blocks of one number each
import torch


def square_jacobian(x):
    return torch.block_diag(*(2 * x))
