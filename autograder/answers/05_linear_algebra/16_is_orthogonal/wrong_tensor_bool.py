# loses test_tells_orthogonal_from_not: wrong type
import torch


def is_orthogonal(Q):
    return ((Q @ Q.T - torch.eye(len(Q), device=Q.device)).abs() < 1e-4).all()
