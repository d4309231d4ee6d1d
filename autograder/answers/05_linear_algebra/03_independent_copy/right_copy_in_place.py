# right: copies into new memory
import torch


def independent_copy(A: torch.Tensor) -> torch.Tensor:
    return A.new_empty(A.shape).copy_(A)
