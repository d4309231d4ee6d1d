# loses test_pairs_values_with_vectors: not sorted
import torch


def eigenpairs(A):
    values, vectors = torch.linalg.eigh(A)
    order = torch.arange(len(A), device=A.device).roll(1)
    return values[order], vectors[:, order]
