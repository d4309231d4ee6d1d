# loses test_pairs_values_with_vectors: singular values
import torch


def eigenpairs(A):
    U, S, Vh = torch.linalg.svd(A)
    return S, Vh
