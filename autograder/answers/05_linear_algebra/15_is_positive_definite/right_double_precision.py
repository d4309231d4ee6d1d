# right: smallest eigenvalue in double precision, from the upper triangle
import torch


def is_positive_definite(A):
    if A.shape[0] != A.shape[1] or not torch.equal(A, A.T):
        return False
    doubles = A.double()
    smallest = torch.linalg.eigvalsh(doubles, UPLO="U").min().item()
    return smallest > 1e-12
