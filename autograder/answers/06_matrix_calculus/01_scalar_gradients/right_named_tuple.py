# right: a NamedTuple and doubling in place of a copy
from typing import NamedTuple

import torch


class Gradients(NamedTuple):
    total: torch.Tensor
    square: torch.Tensor
    dot: torch.Tensor


def scalar_gradients(x, a):
    return Gradients(torch.full_like(x, 1), x.clone().mul_(2), +a)
