# loses test_semidefinite_is_not_definite: semidefinite
import torch


def is_positive_definite(A):
    if A.shape[0] != A.shape[1] or not torch.equal(A, A.T):
        return False
    return bool((torch.linalg.eigvalsh(A) >= 0).all())
