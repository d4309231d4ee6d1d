# loses test_pairs_values_with_vectors: singular values
import torch


def eigenpairs(A):
    w, V = torch.linalg.eigh(A)
    return w.flip(0).abs(), V.flip(1)
