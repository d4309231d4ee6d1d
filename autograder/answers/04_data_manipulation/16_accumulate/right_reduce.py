# right: functools.reduce over the in-place method
import functools

import torch


class NothingToAdd(ValueError):
    pass


def accumulate(parts):
    if not parts:
        raise NothingToAdd
    return functools.reduce(torch.Tensor.add_, parts[1:], parts[0].clone())
