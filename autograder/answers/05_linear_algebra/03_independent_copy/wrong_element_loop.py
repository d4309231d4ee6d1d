# loses test_is_vectorised: element loop
import torch


def independent_copy(A):
    B = torch.empty_like(A)
    for i in range(A.shape[0]):
        for j in range(A.shape[1]):
            B[i, j] = A[i, j]
    return B
