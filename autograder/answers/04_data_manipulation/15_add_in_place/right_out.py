# right: the function, told to write into x
import torch


def add_in_place(x, y):
    torch.add(x, y, out=x)
    return x
