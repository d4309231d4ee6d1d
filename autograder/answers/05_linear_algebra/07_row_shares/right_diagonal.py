# right: a diagonal matrix of reciprocals
import torch


def row_shares(A):
    return torch.diag(1 / A.sum(1)) @ A
