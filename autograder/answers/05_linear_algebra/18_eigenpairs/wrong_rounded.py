# loses test_takes_any_size_and_precision: none
import torch


def eigenpairs(A):
    values, vectors = torch.linalg.eigh(A.float())
    return values.flip(0).to(A.dtype), vectors.flip(1).to(A.dtype)
