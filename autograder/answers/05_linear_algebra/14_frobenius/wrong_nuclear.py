# loses test_measures_a_matrix: nuclear norm
import torch


def frobenius(A):
    return torch.linalg.svdvals(A).sum()
