# loses test_takes_any_number_of_dimensions: several norms
import torch


def frobenius(A):
    return A.square().sum(-1).sum(-1).sqrt() if A.dim() > 1 else A.norm()
