# loses test_multiplies_element_by_element: wrong device
import torch


def hadamard(A, B):
    return torch.ones(A.shape, dtype=A.dtype) * A * B
