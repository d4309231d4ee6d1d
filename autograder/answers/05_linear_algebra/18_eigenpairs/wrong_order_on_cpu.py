# loses test_pairs_values_with_vectors: wrong device
import torch


def eigenpairs(A):
    values, vectors = torch.linalg.eigh(A)
    return values.flip(0) + torch.zeros(len(A), dtype=A.dtype), vectors.flip(1)
