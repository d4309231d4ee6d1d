# loses test_pairs_values_with_vectors: not unit vectors
import torch


def eigenpairs(A):
    values, vectors = torch.linalg.eigh(A)
    return values.flip(0), 2 * vectors.flip(1)
