# loses test_tells_definite_from_not: wrong device
import torch


def is_positive_definite(A):
    if A.shape[0] != A.shape[1] or not torch.equal(A, A.T):
        return False
    x = torch.eye(len(A), dtype=A.dtype)
    return bool((torch.linalg.eigvalsh(A @ x) > 0).all())
