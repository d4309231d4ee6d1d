# right: eigh, both turned round
import torch


def eigenpairs(A):
    values, vectors = torch.linalg.eigh(A)
    return values.flip(0), vectors.flip(1)
