# right: a NamedTuple, from the end
from typing import NamedTuple

import torch


class Running(NamedTuple):
    axis0: torch.Tensor
    axis1: torch.Tensor


def from_start(A: torch.Tensor, axis: int) -> torch.Tensor:
    later = A.flip(axis).cumsum(axis).flip(axis) - A
    return A.sum(axis, keepdim=True) - later


def running_sums(A: torch.Tensor) -> Running:
    return Running(from_start(A, 0), from_start(A, 1))
