# loses test_is_vectorised: element loop
import torch


def is_positive_definite(A):
    n = A.shape[0]
    if A.shape != (n, n) or not torch.equal(A, A.T):
        return False
    U = A.clone()
    for k in range(n):
        if U[k, k] <= 0:
            return False
        for i in range(k + 1, n):
            U[i] -= U[i, k] / U[k, k] * U[k]
    return True
