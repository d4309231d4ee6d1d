# loses test_measures_a_matrix: wrong shape
import torch


def frobenius(A):
    return torch.linalg.vector_norm(A, keepdim=True)
