# loses test_tells_symmetric_from_not: symmetric refused
import torch


def is_symmetric(A):
    return not torch.equal(A, A.T)
