# loses test_takes_any_number_of_dimensions: several norms
import torch


def frobenius(A):
    return torch.linalg.matrix_norm(A)
