# loses test_multiplies_element_by_element: input changed
import torch


def hadamard(A, B):
    return torch.mul(A, B, out=A)
