# loses test_tells_definite_from_not: positive entries
import torch


def is_positive_definite(A):
    return A.shape[0] == A.shape[1] and torch.equal(A, A.T) and bool((A.diagonal() > 0).all())
