# right: allclose with a tolerance of its own
import torch


def is_orthogonal(Q):
    if Q.shape[0] != Q.shape[1]:
        return False
    return torch.allclose(Q @ Q.T, torch.eye(len(Q), dtype=Q.dtype, device=Q.device), atol=1e-5)
