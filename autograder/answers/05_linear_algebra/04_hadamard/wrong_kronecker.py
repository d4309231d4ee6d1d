# loses test_multiplies_element_by_element: something else computed
import torch


def hadamard(A, B):
    return torch.kron(A, B)
