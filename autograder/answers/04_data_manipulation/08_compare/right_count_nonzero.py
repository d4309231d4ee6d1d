# right: counts what is not zero, a NamedTuple
import torch


from typing import NamedTuple


class Compared(NamedTuple):
    mask: torch.Tensor
    count: int


def compare(x, y):
    mask = x.eq(y)
    return Compared(mask, mask.count_nonzero().tolist())
