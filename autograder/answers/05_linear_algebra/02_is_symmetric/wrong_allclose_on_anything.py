# loses test_not_square_is_not_symmetric, test_is_not_fooled_by_broadcasting, test_is_exact: non-square raises
import torch


def is_symmetric(A):
    return torch.allclose(A, A.T)
