# loses test_is_independent: all one number
import torch


def independent_copy(A):
    return torch.zeros_like(A)
