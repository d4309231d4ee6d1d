# loses test_multiplies_element_by_element: matrix product
import torch


def hadamard(A, B):
    return torch.matmul(A, B.T)
