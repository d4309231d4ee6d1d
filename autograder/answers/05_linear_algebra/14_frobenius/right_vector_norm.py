# right: the norm of all elements
import torch


def frobenius(A):
    return torch.linalg.vector_norm(A)
