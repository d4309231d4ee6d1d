# loses test_tells_definite_from_not: some x only
import torch


def is_positive_definite(A):
    if A.shape[0] != A.shape[1] or not torch.equal(A, A.T):
        return False
    d = A.diagonal()
    return bool((d > 0).all()) and bool((d[:, None] * d + torch.diag(d * d) > A * A).all())
