# loses test_tells_definite_from_not: determinant
import torch


def is_positive_definite(A):
    if A.shape[0] != A.shape[1] or not torch.equal(A, A.T):
        return False
    n = len(A)
    return A[0, 0].item() > 0 and torch.det(A).item() > 0 and (n < 2 or torch.det(A[:2, :2]).item() > 0)
