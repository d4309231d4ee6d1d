# loses test_any_scale_and_precision: tolerance
import torch


def is_positive_definite(A):
    if A.shape[0] != A.shape[1] or not torch.equal(A, A.T):
        return False
    return bool((torch.linalg.eigvalsh(A) > 0.02).all())
