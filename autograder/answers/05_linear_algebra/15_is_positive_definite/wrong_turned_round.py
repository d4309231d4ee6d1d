# loses test_tells_definite_from_not: definite refused
import torch


def is_positive_definite(A):
    return A.shape[0] == A.shape[1] and torch.equal(A, A.T) and torch.linalg.eigvalsh(A)[0].item() < 0
