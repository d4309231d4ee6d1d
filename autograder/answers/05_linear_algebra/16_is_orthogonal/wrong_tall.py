# loses test_not_square_is_not_orthogonal: not square
import torch


def is_orthogonal(Q):
    return torch.allclose(Q.T @ Q, torch.eye(Q.shape[1], dtype=Q.dtype, device=Q.device), atol=1e-4)
