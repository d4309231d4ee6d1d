# loses test_not_symmetric_is_not_definite, test_any_scale_and_precision: not symmetric
import torch


def is_positive_definite(A):
    if A.shape[0] != A.shape[1]:
        return False
    values = torch.linalg.eigvals(A)
    return bool((values.real > 0).all() and (values.imag == 0).all())
