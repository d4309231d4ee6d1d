# right: real parts of the general eigenvalues, after the symmetry
import torch


def is_positive_definite(A):
    if A.shape[0] != A.shape[1] or not torch.equal(A, A.T):
        return False
    return bool(torch.all(torch.linalg.eigvals(A).real > 1e-6))
