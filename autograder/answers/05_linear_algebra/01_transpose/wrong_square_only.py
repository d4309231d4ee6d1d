# loses test_swaps_rows_and_columns: shape invalid for its size
import torch


def transpose(A):
    n = len(A)
    i, j = torch.meshgrid(torch.arange(n), torch.arange(n), indexing="ij")
    return A[j, i].reshape(A.shape[1], A.shape[0])
