# loses test_pairs_values_with_vectors: wrong device
import torch


def eigenpairs(A):
    values, vectors = torch.linalg.eigh(A.cpu())
    return values.flip(0), vectors.flip(1)
