# loses test_takes_any_size_and_precision: wrong dtype
import torch


def eigenpairs(A):
    values, vectors = torch.linalg.eigh(A.float())
    return values.flip(0), vectors.flip(1)
