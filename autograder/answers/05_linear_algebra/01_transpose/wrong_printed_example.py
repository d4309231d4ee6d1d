# loses test_swaps_rows_and_columns: printed example
import torch


def transpose(A):
    return torch.tensor([[0, 4, 8, 12, 16], [1, 5, 9, 13, 17], [2, 6, 10, 14, 18], [3, 7, 11, 15, 19]])
