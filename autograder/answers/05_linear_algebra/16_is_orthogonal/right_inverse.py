# right: the transpose undoes Q
import torch


def is_orthogonal(Q):
    if Q.shape != Q.t().shape:
        return False
    Q = Q.double()
    inverse, info = torch.linalg.inv_ex(Q)
    return info.item() == 0 and torch.allclose(inverse, Q.t(), atol=1e-3)
