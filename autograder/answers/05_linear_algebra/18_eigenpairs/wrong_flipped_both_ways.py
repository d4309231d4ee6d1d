# loses test_pairs_values_with_vectors: wrong axis
import torch


def eigenpairs(A):
    w, V = torch.linalg.eigh(A)
    return w.flip(0), V.flip(0, 1)
