# right: to no dimensions first, as a named tuple
import typing

import torch


class Scalars(typing.NamedTuple):
    item: float
    real: float
    whole: int


def to_scalars(a: torch.Tensor) -> Scalars:
    a = a.reshape(())
    return Scalars(a.item(), a.tolist(), a.trunc().to(torch.int64).item())
