# loses test_is_vectorised: element loop
import torch


def running_sums(A):
    return torch.stack([A[: i + 1].sum(0) for i in range(len(A))]), A.cumsum(1)
