# loses test_not_symmetric_is_not_definite: one triangle
import torch


def is_positive_definite(A):
    try:
        torch.linalg.cholesky(A)
        return True
    except RuntimeError:
        return False
