# loses test_pairs_values_with_vectors: nothing returned
import torch


def eigenpairs(A):
    torch.linalg.eigh(A)
