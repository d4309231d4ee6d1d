# loses test_multiplies_element_by_element: nan or infinity
import torch


def hadamard(A, B):
    return torch.exp(torch.log(A) + torch.log(B))
