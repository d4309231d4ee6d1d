# loses test_tells_orthogonal_from_not: wrong type
import torch


def is_orthogonal(Q):
    return torch.isclose(Q @ Q.T, torch.eye(len(Q), device=Q.device), atol=1e-4)
