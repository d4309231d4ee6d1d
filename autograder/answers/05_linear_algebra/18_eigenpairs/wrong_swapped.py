# loses test_pairs_values_with_vectors: swapped
import torch


def eigenpairs(A):
    values, vectors = torch.linalg.eigh(A)
    return vectors.flip(1), values.flip(0)
