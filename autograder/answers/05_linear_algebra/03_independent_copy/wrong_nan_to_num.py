# loses test_takes_any_matrix: none
import torch


def independent_copy(A):
    return torch.nan_to_num(A)
