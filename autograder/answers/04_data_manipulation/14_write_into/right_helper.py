# right: a helper that hands on `out`
import functools

import torch

into = lambda target, operation: functools.partial(operation, out=target)


def write_into(z: torch.Tensor, x: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    into(z, torch.add)(x, y)
    return z
