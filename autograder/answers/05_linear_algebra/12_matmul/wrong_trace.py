# loses test_multiplies_rows_with_columns: trace
import torch


def matmul(A, B):
    return torch.einsum("ij,ji->", A, B)
