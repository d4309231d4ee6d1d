# loses test_tells_orthogonal_from_not: not perpendicular
import torch


def is_orthogonal(Q):
    if Q.shape[0] != Q.shape[1]:
        return False
    return bool(((Q.norm(dim=1) - 1).abs() < 1e-4).all())
