# loses test_is_vectorised: element loop
import torch


def independent_copy(A):
    return torch.stack([A[i] for i in range(len(A))])
