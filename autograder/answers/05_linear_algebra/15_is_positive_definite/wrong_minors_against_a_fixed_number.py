# loses test_any_scale_and_precision: tolerance
import torch


def is_positive_definite(A):
    if A.shape[0] != A.shape[1] or not torch.equal(A, A.T):
        return False
    return all(torch.det(A[:k, :k]).item() > 1e-12 for k in range(1, len(A) + 1))
