# loses test_tells_symmetric_from_not: wrong type
import torch


def is_symmetric(A):
    return int(torch.equal(A, A.T))
