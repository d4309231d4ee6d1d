# loses test_is_vectorised: element loop
import torch


def means(A):
    A = A + 0.0
    return A.mean(), torch.stack([column.mean() for column in A.T])
