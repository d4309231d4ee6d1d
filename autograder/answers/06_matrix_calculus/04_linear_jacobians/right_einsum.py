# right: einsum that only renames indices
import torch


def linear_jacobians(A):
    return torch.einsum("ij->ij", A), torch.einsum("ij->ji", A)
