# loses test_not_symmetric_is_not_definite, test_not_square_is_not_definite, test_any_scale_and_precision: one triangle
import torch


def is_positive_definite(A):
    return bool((torch.linalg.eigvalsh(A) > 0).all())
