# loses test_pairs_values_with_vectors: wrong axis
import torch


def eigenpairs(A):
    values, vectors = torch.linalg.eigh(A)
    order = values.argsort(descending=True)
    return values[order], vectors[order]
