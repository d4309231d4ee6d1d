# loses test_measures_a_matrix: induced norm
import torch


def frobenius(A):
    return torch.linalg.norm(A, 1)
