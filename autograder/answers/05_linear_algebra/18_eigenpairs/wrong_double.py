# loses test_pairs_values_with_vectors: wrong dtype
import torch


def eigenpairs(A):
    values, vectors = torch.linalg.eigh(A.double())
    return values.flip(0), vectors.flip(1)
