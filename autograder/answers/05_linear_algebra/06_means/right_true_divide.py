# right: true division by shapes, a NamedTuple
import math
from typing import NamedTuple

import torch


class Means(NamedTuple):
    overall: torch.Tensor
    per_column: torch.Tensor


def means(A):
    rows = A.shape[0]
    return Means(torch.true_divide(A.sum(), math.prod(A.shape)), torch.true_divide(A.sum(dim=0), rows))
