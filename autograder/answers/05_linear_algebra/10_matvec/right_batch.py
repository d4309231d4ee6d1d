# right: as a batch of one
import torch


def matvec(A, x):
    return torch.bmm(A[None], x[None, :, None]).reshape(-1)
