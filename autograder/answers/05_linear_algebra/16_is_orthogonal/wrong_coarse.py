# loses test_sees_small_faults, test_takes_doubles_and_any_layout: tolerance
import torch


def is_orthogonal(Q):
    if Q.shape[0] != Q.shape[1]:
        return False
    return torch.allclose(Q @ Q.T, torch.eye(len(Q), dtype=Q.dtype, device=Q.device), atol=0.1)
