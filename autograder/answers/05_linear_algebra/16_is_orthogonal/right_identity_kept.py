# right: identities are kept for the next call
from functools import lru_cache

import torch


@lru_cache(maxsize=None)
def eye(n, dtype, device):
    return torch.eye(n, dtype=dtype, device=device)


def is_orthogonal(Q):
    if Q.size(0) != Q.size(1):
        return False
    return torch.allclose(Q @ Q.T, eye(len(Q), Q.dtype, Q.device), atol=1e-4)
