# loses test_not_symmetric_is_not_definite, test_any_scale_and_precision: not symmetric
import torch


def is_positive_definite(A):
    return A.shape[0] == A.shape[1] and bool((torch.linalg.eigvalsh(A + A.T) > 0).all())
