# right: R of QR is the identity up to signs
import torch


def is_orthogonal(Q):
    if Q.size(0) != Q.size(1):
        return False
    Q = Q.double()
    R = torch.linalg.qr(Q, mode="r").R
    return torch.allclose(R.abs(), torch.eye(len(Q), dtype=Q.dtype, device=Q.device), rtol=0, atol=1e-3)
