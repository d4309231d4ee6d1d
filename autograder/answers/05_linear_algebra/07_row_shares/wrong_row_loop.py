# loses test_is_vectorised: element loop
import torch


def row_shares(A):
    return torch.stack([row / row.sum() for row in A])
