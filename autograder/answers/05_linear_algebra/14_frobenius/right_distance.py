# right: distance from zero
import torch


def frobenius(A):
    return torch.dist(A, torch.zeros_like(A))
