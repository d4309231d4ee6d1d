# loses test_is_exact: tolerance
import torch


def is_symmetric(A):
    A = A.to(torch.float32)
    return torch.equal(A, A.T)
