# loses test_tells_orthogonal_from_not: orthogonal refused
import torch


def is_orthogonal(Q):
    if Q.shape[0] != Q.shape[1]:
        return False
    return torch.allclose(Q @ Q, torch.eye(len(Q), dtype=Q.dtype, device=Q.device), atol=1e-4)
