# loses test_tells_orthogonal_from_not: determinant
import torch


def is_orthogonal(Q):
    if Q.shape[0] != Q.shape[1]:
        return False
    return bool(((torch.linalg.eigvals(Q).abs() - 1).abs() < 1e-2).all())
