# loses test_measures_a_matrix: kept dimension
import torch


def frobenius(A):
    return torch.linalg.vector_norm(A, keepdim=True)
