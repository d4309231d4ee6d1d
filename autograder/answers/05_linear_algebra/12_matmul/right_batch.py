# right: as a batch of one
import torch


def matmul(A, B):
    return torch.bmm(A[None], B[None]).squeeze(0)
