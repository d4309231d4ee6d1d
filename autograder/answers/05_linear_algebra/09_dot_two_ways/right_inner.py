# right: inner, a NamedTuple
from typing import NamedTuple

import torch


class Dots(NamedTuple):
    operation: torch.Tensor
    by_hand: torch.Tensor


def by_hand(x: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    return torch.einsum("i,i->i", x, y).sum()


def dot_two_ways(x: torch.Tensor, y: torch.Tensor) -> Dots:
    return Dots(torch.inner(x, y), by_hand(x, y))
