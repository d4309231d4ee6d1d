# right: torch.testing decides
import torch


def is_orthogonal(Q):
    if Q.shape[0] != Q.shape[1]:
        return False
    identity = Q.new_zeros(Q.shape).fill_diagonal_(1)
    try:
        torch.testing.assert_close(Q @ Q.T, identity, rtol=0, atol=1e-4)
    except AssertionError:
        return False
    return True
