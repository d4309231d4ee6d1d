# loses test_pairs_values_with_vectors: list for tuple
import torch


def eigenpairs(A):
    values, vectors = torch.linalg.eigh(A)
    return [values.flip(0), vectors.flip(1)]
