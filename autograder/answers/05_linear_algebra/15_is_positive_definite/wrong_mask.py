# loses test_tells_definite_from_not: wrong type
import torch


def is_positive_definite(A):
    return torch.linalg.eigvalsh(A) > 0
