# loses test_multiplies_element_by_element: wrong shape
import torch


def hadamard(A, B):
    return torch.kron(A, B)
