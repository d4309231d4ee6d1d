# loses test_is_vectorised: element loop
import torch


def row_shares(A):
    shares = torch.empty_like(A)
    for i in range(A.shape[0]):
        total = A[i].sum()
        for j in range(A.shape[1]):
            shares[i, j] = A[i, j] / total
    return shares
