# loses test_sums_along_each_axis, test_takes_any_matrix: wrong device
import torch


def running_sums(A):
    rows, columns = A.shape
    return torch.ones(rows, rows).tril() @ A, A @ torch.ones(columns, columns).triu()
