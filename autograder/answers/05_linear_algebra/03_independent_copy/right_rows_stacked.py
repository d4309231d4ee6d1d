# right: stacks its rows again
import torch


def independent_copy(A):
    return torch.stack([row for row in A])
