# right: einsum for both terms
import torch


def quadratic_gradient(A, x):
    return torch.einsum("ij,j->i", A, x) + torch.einsum("ij,i->j", A, x)
