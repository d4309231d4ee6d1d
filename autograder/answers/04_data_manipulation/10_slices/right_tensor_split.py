# right: helpers and tensor_split
import torch


def last_of(x):
    return next(reversed(x.unbind()))


def middle_of(x):
    return torch.tensor_split(x, (1, 3))[1]


def slices(x):
    return last_of(x), middle_of(x)
