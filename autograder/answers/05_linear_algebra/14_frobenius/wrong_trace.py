# loses test_takes_any_number_of_dimensions: matrices only
import torch


def frobenius(A):
    return torch.trace(A.T @ A).sqrt()
