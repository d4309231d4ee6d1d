# loses test_is_exact: tolerance
import torch


def is_symmetric(A):
    return torch.equal(A.round(decimals=6), A.T.round(decimals=6))
