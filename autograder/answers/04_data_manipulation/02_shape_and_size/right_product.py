# right: the product of the shape, as a plain tuple
import math
import torch


def shape_and_size(x: torch.Tensor) -> tuple[tuple[int, ...], int]:
    shape = tuple(x.shape)
    return shape, math.prod(shape)
