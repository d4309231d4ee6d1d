# right: the operation that optimisers use on lists
import torch


def add_in_place(x, y):
    torch._foreach_add_([x], [y])
    return x
