# loses test_not_square_is_not_orthogonal: non-square raises
import torch


def is_orthogonal(Q):
    return torch.allclose(Q @ Q.T, torch.eye(Q.shape[1], dtype=Q.dtype, device=Q.device), atol=1e-4)
