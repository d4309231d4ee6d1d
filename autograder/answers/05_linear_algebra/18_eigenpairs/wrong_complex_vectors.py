# loses test_pairs_values_with_vectors: complex eigenvalues
import torch


def eigenpairs(A):
    values, vectors = torch.linalg.eig(A)
    order = values.real.argsort(descending=True)
    return values.real[order], vectors[:, order]
