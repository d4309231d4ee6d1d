# loses test_takes_any_matrix: none
import torch


def row_shares(A):
    sums = A.sum(1, keepdim=True)
    return A / torch.where(sums.abs() < 1e-4, 1e-4, sums)
