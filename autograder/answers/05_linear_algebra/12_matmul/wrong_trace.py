# loses test_multiplies_rows_with_columns: wrong shape
import torch


def matmul(A, B):
    return torch.einsum("ij,ji->", A, B)
