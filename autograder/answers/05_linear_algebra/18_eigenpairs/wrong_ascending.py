# loses test_pairs_values_with_vectors: ascending
import torch


def eigenpairs(A):
    values, vectors = torch.linalg.eigh(A)
    return values, vectors
