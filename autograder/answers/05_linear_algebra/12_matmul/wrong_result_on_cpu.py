# loses test_multiplies_rows_with_columns: wrong device
import torch


def matmul(A, B):
    return torch.mm(A, B, out=torch.empty(A.shape[0], B.shape[1], dtype=A.dtype))
