# right: allclose with both tolerances at zero
import torch


def is_symmetric(A):
    square = A.size(0) == A.size(1)
    return square and torch.allclose(A, torch.permute(A, (1, 0)), rtol=0, atol=0)
