# loses test_tells_definite_from_not: positive entries
import torch


def is_positive_definite(A):
    if A.shape[0] != A.shape[1] or not torch.equal(A, A.T):
        return False
    return torch.linalg.eigvalsh(A)[-1].item() > 0
