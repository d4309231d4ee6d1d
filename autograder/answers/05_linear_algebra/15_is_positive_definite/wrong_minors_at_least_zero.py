# loses test_semidefinite_is_not_definite: semidefinite
import torch


def is_positive_definite(A):
    if A.shape[0] != A.shape[1] or not torch.equal(A, A.T):
        return False
    return all(torch.det(A[:k, :k]).item() >= 0 for k in range(1, len(A) + 1))
