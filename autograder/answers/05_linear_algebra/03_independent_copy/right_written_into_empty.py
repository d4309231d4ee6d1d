# right: fills new memory
import torch


def independent_copy(A):
    B = torch.empty_like(A)
    B[:] = A
    return B
