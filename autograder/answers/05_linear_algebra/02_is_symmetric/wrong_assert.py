# loses test_not_square_is_not_symmetric, test_is_not_fooled_by_broadcasting: non-square raises
import torch


def is_symmetric(A):
    assert A.shape[0] == A.shape[1], "a symmetric matrix is square"
    return torch.equal(A, A.T)
