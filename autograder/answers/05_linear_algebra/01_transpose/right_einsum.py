# right: subscripts in the other order
import torch


def transpose(A):
    return torch.einsum("ij->ji", A)
