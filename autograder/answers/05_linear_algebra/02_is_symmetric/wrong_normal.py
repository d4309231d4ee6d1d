# loses test_tells_symmetric_from_not: any
import torch


def is_symmetric(A):
    return torch.equal(A @ A.T, A.T @ A)
