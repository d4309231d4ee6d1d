# loses test_multiplies_rows_with_columns: transposed
import torch


def matmul(A, B):
    return torch.inner(A, B)
