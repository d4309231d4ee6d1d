# loses test_takes_any_float_dtype: 16-bit floats raise
import torch


def is_orthogonal(Q):
    if Q.size(0) != Q.size(1):
        return False
    R = torch.linalg.qr(Q, mode="r").R
    return torch.allclose(R.abs(), torch.eye(len(Q), dtype=Q.dtype, device=Q.device), rtol=0, atol=1e-3)
