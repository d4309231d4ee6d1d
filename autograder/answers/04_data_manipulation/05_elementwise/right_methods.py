# right: methods, a NamedTuple
import torch


from typing import NamedTuple


class Results(NamedTuple):
    total: torch.Tensor
    difference: torch.Tensor
    product: torch.Tensor
    quotient: torch.Tensor
    power: torch.Tensor


def elementwise(x: torch.Tensor, y: torch.Tensor) -> Results:
    return Results(x.add(y), x.subtract(y), x.multiply(y), x.true_divide(y), power=x.pow(y))
