# loses test_measures_a_matrix: sum of absolutes
import torch


def frobenius(A):
    return torch.norm(A, p=1)
