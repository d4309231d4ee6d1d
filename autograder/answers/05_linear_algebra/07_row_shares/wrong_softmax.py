# loses test_divides_by_the_row_sum: softmax
import torch


def row_shares(A):
    return torch.softmax(A, dim=1)
