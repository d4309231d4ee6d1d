# loses test_multiplies_element_by_element: signs
import torch


def hadamard(A, B):
    return torch.exp(A.abs().log() + B.abs().log())
