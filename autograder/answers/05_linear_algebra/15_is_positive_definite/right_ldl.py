# right: LDL factorisation
import torch


def is_positive_definite(A):
    n, m = A.shape
    if n != m or not torch.equal(A, A.T):
        return False
    LD, pivots, info = torch.linalg.ldl_factor_ex(A)
    if info.item() != 0:
        return False
    return bool((pivots > 0).all()) and bool((LD.diagonal() > 0).all())
