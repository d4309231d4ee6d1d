# right: moves one axis
import torch


def transpose(A: torch.Tensor) -> torch.Tensor:
    return torch.movedim(A, 1, 0)
