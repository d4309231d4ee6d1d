# loses test_sees_small_faults: tolerance
import torch


def is_orthogonal(Q):
    if Q.shape[0] != Q.shape[1]:
        return False
    return (Q @ Q.T - torch.eye(len(Q), dtype=Q.dtype, device=Q.device)).abs().mean().item() < 5e-3
