# loses test_tells_orthogonal_from_not: determinant
import torch


def is_orthogonal(Q):
    if Q.shape[0] != Q.shape[1]:
        return False
    return abs(abs(torch.det(Q).item()) - 1) < 1e-4
