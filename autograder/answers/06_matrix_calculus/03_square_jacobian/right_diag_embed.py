# right: diag_embed of a sum
import torch


def square_jacobian(x):
    return torch.diag_embed(x + x)
