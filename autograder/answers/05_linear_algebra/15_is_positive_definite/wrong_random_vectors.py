# loses test_tells_definite_from_not: global state changed
import torch


def is_positive_definite(A):
    if A.shape[0] != A.shape[1] or not torch.equal(A, A.T):
        return False
    x = torch.randn(100, len(A)).to(A)
    return bool((((x @ A) * x).sum(1) > 0).all())
