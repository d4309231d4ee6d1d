# loses test_measures_a_matrix: spectral norm
import torch


def frobenius(A):
    return torch.linalg.norm(A, 2)
