# right: all singular values are 1
import torch


def is_orthogonal(Q):
    rows, columns = Q.shape
    if rows != columns:
        return False
    Q = Q.double()
    return bool(((torch.linalg.svdvals(Q) - 1).abs() < 1e-3).all())
