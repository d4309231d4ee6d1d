# loses test_is_vectorised: element loop
import torch


def axis_sums(A):
    axis0 = torch.zeros_like(A[0])
    for row in A:
        axis0 = axis0 + row
    return axis0, torch.stack([row.sum() for row in A])
