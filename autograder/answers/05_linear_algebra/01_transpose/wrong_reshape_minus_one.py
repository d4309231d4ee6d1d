# loses test_swaps_rows_and_columns: reading order
import torch


def transpose(A):
    return torch.reshape(A, (-1, len(A)))
