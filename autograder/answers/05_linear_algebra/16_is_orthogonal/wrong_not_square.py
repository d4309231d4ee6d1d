# loses test_not_square_is_not_orthogonal: not square
import torch


def is_orthogonal(Q):
    return torch.allclose(Q @ Q.T, torch.eye(len(Q), dtype=Q.dtype, device=Q.device), atol=1e-4)
