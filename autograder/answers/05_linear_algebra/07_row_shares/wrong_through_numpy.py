# loses test_divides_by_the_row_sum: through NumPy
import torch


def row_shares(A):
    a = A.numpy()
    return torch.from_numpy(a / a.sum(axis=1, keepdims=True))
