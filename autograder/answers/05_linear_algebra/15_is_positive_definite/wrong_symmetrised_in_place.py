# loses test_tells_definite_from_not: input changed
import torch


def is_positive_definite(A):
    if A.shape[0] != A.shape[1] or not torch.equal(A, A.T):
        return False
    A.add_(A.T.clone()).div_(2)
    return torch.linalg.cholesky_ex(A).info.item() == 0
