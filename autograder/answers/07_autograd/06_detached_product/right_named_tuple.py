# right: torch.func.grad of two helpers, in a NamedTuple
from typing import NamedTuple

import torch


class Gradients(NamedTuple):
    of_product: torch.Tensor
    of_square: torch.Tensor


def product(x):
    return ((x * x).detach() * x).sum()


def square(x):
    return (x * x).sum()


def detached_product(x):
    return Gradients(torch.func.grad(product)(x), torch.func.grad(square)(x))
