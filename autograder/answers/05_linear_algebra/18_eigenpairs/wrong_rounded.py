# loses test_takes_any_size_and_precision: single precision
import torch


def eigenpairs(A):
    values, vectors = torch.linalg.eigh(A.float())
    return values.flip(0).to(A.dtype), vectors.flip(1).to(A.dtype)
