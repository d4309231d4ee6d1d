# loses test_tells_symmetric_from_not: any
import torch


def is_symmetric(A):
    return A.shape[0] == A.shape[1] and all(torch.equal(A[i].sort().values, A[:, i].sort().values) for i in range(len(A)))
