# right: asks whether Cholesky raises
import torch


def is_positive_definite(A):
    if A.shape != A.T.shape or not torch.equal(A, A.T):
        return False
    try:
        torch.linalg.cholesky(A)
    except RuntimeError:
        return False
    return True
