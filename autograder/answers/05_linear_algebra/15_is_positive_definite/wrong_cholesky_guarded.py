# loses test_not_symmetric_is_not_definite, test_any_scale_and_precision: one triangle
import torch


def is_positive_definite(A):
    try:
        torch.linalg.cholesky(A)
        return True
    except RuntimeError:
        return False
