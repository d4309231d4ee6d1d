# loses test_tells_definite_from_not: definite refused
import torch


def is_positive_definite(A):
    if A.shape[0] != A.shape[1] or not torch.equal(A, A.T):
        return False
    diagonal = A.diagonal()
    return bool((2 * diagonal > A.abs().sum(1)).all())
