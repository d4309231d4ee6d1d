# loses test_allows_for_rounding, test_takes_doubles_and_any_layout: exact comparison
import torch


def is_orthogonal(Q):
    if Q.shape[0] != Q.shape[1]:
        return False
    return torch.allclose(Q @ Q.T, torch.eye(len(Q), dtype=Q.dtype, device=Q.device))
