# right: Sylvester: all leading minors are positive
import torch


def is_positive_definite(A):
    n = A.shape[0]
    if A.shape != (n, n) or not torch.equal(A, A.T):
        return False
    return all(torch.linalg.det(A[:k, :k]).item() > 0 for k in range(1, n + 1))
