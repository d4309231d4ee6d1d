# loses test_takes_any_matrix: special values
import torch


def independent_copy(A):
    return torch.nan_to_num(A)
