# right: the matrix norm of everything in one row
import torch


def frobenius(A):
    return torch.linalg.matrix_norm(A.reshape(1, A.numel()), "fro")
