# right: einsum
import torch


def matvec(A, x):
    return torch.einsum("ij,j->i", A, x)
