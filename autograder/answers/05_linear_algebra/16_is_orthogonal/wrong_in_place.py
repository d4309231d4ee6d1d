# loses test_tells_orthogonal_from_not: input changed
import torch


def is_orthogonal(Q):
    if Q.shape[0] != Q.shape[1]:
        return False
    before = Q.clone()
    product = before @ Q.t_()
    return torch.allclose(product, torch.eye(len(Q), dtype=Q.dtype, device=Q.device), atol=1e-4)
