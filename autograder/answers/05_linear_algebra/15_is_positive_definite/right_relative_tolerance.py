# right: smallest eigenvalue against the largest
import torch


def is_positive_definite(A):
    if A.size(0) != A.size(1) or (A != A.mT).any():
        return False
    values, _ = torch.linalg.eigh(A)
    return (values[0] > 1e-6 * values.abs().max()).item()
