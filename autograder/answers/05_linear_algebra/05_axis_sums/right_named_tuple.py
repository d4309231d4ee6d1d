# right: a NamedTuple
from typing import NamedTuple

import torch


class Sums(NamedTuple):
    axis0: torch.Tensor
    axis1: torch.Tensor


def over(A: torch.Tensor, axis: int) -> torch.Tensor:
    return torch.sum(A, dim=axis)


def axis_sums(A: torch.Tensor) -> Sums:
    return Sums(*(over(A, axis) for axis in range(A.dim())))
