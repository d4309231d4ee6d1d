# right: writes in place, into copies
import torch


def elementwise(x, y):
    wide = x.to(torch.result_type(x, y))
    quotient = x.clone().to((x / y).dtype)
    quotient /= y
    return wide.clone().add_(y), wide.clone().sub_(y), wide.clone().mul_(y), quotient, wide.clone().pow_(y)
