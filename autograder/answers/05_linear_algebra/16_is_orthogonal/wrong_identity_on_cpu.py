# loses test_tells_orthogonal_from_not: wrong device
import torch


def is_orthogonal(Q):
    if Q.shape[0] != Q.shape[1]:
        return False
    return torch.allclose(Q @ Q.T, torch.eye(len(Q), dtype=Q.dtype), atol=1e-4)
