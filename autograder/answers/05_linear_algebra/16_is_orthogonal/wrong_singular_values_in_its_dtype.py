# loses test_takes_any_float_dtype: 16-bit floats raise
import torch


def is_orthogonal(Q):
    rows, columns = Q.shape
    if rows != columns:
        return False
    return bool(((torch.linalg.svdvals(Q) - 1).abs() < 1e-3).all())
