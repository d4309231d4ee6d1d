# loses test_tells_definite_from_not: some x only
import torch


def is_positive_definite(A):
    if A.shape[0] != A.shape[1] or not torch.equal(A, A.T):
        return False
    values = torch.linalg.eigvalsh(A)
    return bool((values > -0.05 * values.abs().max()).all())
