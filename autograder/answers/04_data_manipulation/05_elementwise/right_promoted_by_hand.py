# right: brings both to one dtype first
import torch


def elementwise(x, y):
    dtype = torch.promote_types(x.dtype, y.dtype)
    x, y = x.type(dtype), y.type(dtype)
    return x.__add__(y), x.__sub__(y), x.__mul__(y), x.__truediv__(y), x.__pow__(y)
