# right: symmetry first, then Cholesky's info
import torch


def is_positive_definite(A):
    if A.shape[0] != A.shape[1] or not torch.equal(A, A.T):
        return False
    return torch.linalg.cholesky_ex(A).info.item() == 0
