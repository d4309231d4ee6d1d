# right: torch.tensor always copies
import torch


def independent_copy(A):
    return torch.tensor(A)
