# right: all eigenvalues positive
import torch


def is_positive_definite(A):
    rows, columns = A.shape
    if rows != columns:
        return False
    if not torch.allclose(A, A.T):
        return False
    return bool((torch.linalg.eigvalsh(A) > 0).all())
