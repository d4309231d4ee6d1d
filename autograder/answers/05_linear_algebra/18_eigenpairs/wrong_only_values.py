# loses test_pairs_values_with_vectors: one part alone
import torch


def eigenpairs(A):
    return torch.linalg.eigvalsh(A).flip(0)
