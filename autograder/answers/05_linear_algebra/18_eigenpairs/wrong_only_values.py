# loses test_pairs_values_with_vectors: wrong type
import torch


def eigenpairs(A):
    return torch.linalg.eigvalsh(A).flip(0)
