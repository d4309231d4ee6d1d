# right: mm into a tensor of its own
import torch


def matmul(A, B):
    return torch.mm(A, B, out=A.new_empty(A.shape[0], B.shape[1]))
