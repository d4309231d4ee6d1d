# loses test_is_independent: wrong dtype
import torch


def independent_copy(A):
    B = torch.zeros(A.shape, device=A.device)
    B[:] = A
    return B
