# loses test_pairs_values_with_vectors: complex eigenvalues
import torch


def eigenpairs(A):
    w, V = torch.linalg.eig(A)
    i = w.argsort(descending=True)
    return w[i], V[:, i]
