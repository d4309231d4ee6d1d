# right: dimensions counted from the end
import torch


def _along(dim, *tensors):
    return torch.cat(tensors, dim - tensors[0].ndim)


def join(x, y):
    return tuple(_along(dim, x, y) for dim in (0, 1))
