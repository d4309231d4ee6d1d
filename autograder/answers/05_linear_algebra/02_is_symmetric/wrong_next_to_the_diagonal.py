# loses test_tells_symmetric_from_not: any
import torch


def is_symmetric(A):
    return A.shape[0] == A.shape[1] and torch.equal(A.diagonal(1), A.diagonal(-1))
