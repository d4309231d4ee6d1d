# right: the slopes on the diagonal
import torch


def square_jacobian(x):
    return torch.diag(2 * x)
