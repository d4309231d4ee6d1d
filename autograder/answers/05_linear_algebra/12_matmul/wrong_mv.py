# loses test_multiplies_rows_with_columns: dimensions of a product
import torch


def matmul(A, B):
    return torch.mv(A, B)
