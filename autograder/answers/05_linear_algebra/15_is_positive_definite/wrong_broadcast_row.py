# loses test_not_square_is_not_definite: non-square raises
import torch


def is_positive_definite(A):
    try:
        if not (A == A.T).all():
            return False
    except RuntimeError:
        return False
    return torch.linalg.cholesky_ex(A).info.item() == 0
