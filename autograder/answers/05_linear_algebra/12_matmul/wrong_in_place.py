# loses test_multiplies_rows_with_columns: input changed
import torch


def matmul(A, B):
    if A.shape[1] == B.shape[1]:
        A.copy_(A @ B)
        return A.clone()
    return A @ B
