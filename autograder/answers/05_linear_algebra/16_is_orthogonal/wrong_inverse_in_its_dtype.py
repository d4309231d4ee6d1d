# loses test_takes_any_float_dtype: 16-bit floats raise
import torch


def is_orthogonal(Q):
    if Q.shape != Q.t().shape:
        return False
    inverse, info = torch.linalg.inv_ex(Q)
    return info.item() == 0 and torch.allclose(inverse, Q.t(), atol=1e-3)
