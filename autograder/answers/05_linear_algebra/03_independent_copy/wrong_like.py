# loses test_is_independent: none
import torch


def independent_copy(A):
    return torch.zeros_like(A)
