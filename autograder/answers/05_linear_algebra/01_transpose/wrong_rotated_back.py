# loses test_swaps_rows_and_columns: rotated
import torch


def transpose(A):
    return torch.rot90(A, -1)
