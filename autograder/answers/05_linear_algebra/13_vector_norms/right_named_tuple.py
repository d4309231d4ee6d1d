# right: a NamedTuple, from dot products
from typing import NamedTuple

import torch


class Norms(NamedTuple):
    l2: torch.Tensor
    l1: torch.Tensor


def vector_norms(u):
    v = u if u.is_floating_point() else u.to(torch.float32)
    return Norms((v @ v).sqrt(), v @ v.sign())
