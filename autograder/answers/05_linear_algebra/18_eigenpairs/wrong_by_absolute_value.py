# loses test_pairs_values_with_vectors: sorted by absolute value
import torch


def eigenpairs(A):
    values, vectors = torch.linalg.eigh(A)
    order = values.abs().argsort(descending=True)
    return values[order], vectors[:, order]
