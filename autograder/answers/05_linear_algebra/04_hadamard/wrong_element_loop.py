# loses test_is_vectorised: element loop
import torch


def hadamard(A, B):
    product = torch.empty_like(A)
    for i in range(A.shape[0]):
        for j in range(A.shape[1]):
            product[i, j] = A[i, j] * B[i, j]
    return product
