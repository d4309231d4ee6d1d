# loses test_pairs_values_with_vectors: whole matrix
import torch


def eigenpairs(A):
    values, vectors = torch.linalg.eigh(A)
    return torch.diag(values.flip(0)), vectors.flip(1)
