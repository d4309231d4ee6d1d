# right: a NamedTuple, from dot products
from typing import NamedTuple

import torch


class Norms(NamedTuple):
    l2: torch.Tensor
    l1: torch.Tensor


def vector_norms(u):
    v = u.to(torch.promote_types(u.dtype, torch.float32))
    return Norms((v @ v).sqrt(), v @ v.sign())
