# loses test_not_square_is_not_orthogonal, test_singular_is_not_orthogonal, test_takes_any_float_dtype: non-square raises
import torch


def is_orthogonal(Q):
    return torch.allclose(torch.linalg.inv(Q), Q.T, atol=1e-4)
