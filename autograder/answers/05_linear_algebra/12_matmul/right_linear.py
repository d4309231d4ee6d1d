# right: a linear layer with B's transpose as weights
import torch.nn.functional as F


def matmul(A, B):
    return F.linear(A, B.t())
