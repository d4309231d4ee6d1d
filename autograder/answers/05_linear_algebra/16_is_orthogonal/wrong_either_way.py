# loses test_tells_orthogonal_from_not: not transposed
import torch


def is_orthogonal(Q):
    if Q.shape[0] != Q.shape[1]:
        return False
    identity = torch.eye(len(Q), dtype=Q.dtype, device=Q.device)
    return any(torch.allclose(product, identity, atol=1e-4) for product in (Q @ Q, Q @ Q.T))
