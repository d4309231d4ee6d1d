# loses test_multiplies_rows_with_columns: raised
import torch


def matmul(A, B):
    return torch.mv(A, B)
