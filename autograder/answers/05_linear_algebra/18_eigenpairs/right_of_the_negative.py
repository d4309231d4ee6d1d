# right: eigh of −A, whose order is the other way round
import torch


def eigenpairs(A):
    values, vectors = torch.linalg.eigh(-A)
    return -values, vectors
