# right: pivots, one row at a time
import torch


def is_positive_definite(A):
    n, m = A.shape
    if n != m or not torch.equal(A, A.T):
        return False
    B = A.clone()
    for k in range(n):
        p = B[k, k].item()
        if p <= 0:
            return False
        B = B - torch.outer(B[:, k], B[k]) / p
    return True
