# right: an initialiser clears, then two in-place additions
import operator
import torch


def write_into(z, x, y):
    torch.nn.init.zeros_(z)
    return operator.iadd(operator.iadd(z, x), y)
