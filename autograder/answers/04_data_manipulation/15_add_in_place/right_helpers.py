# right: the ways above behind helper functions
import torch


class Box:
    def __init__(self, tensor):
        self.tensor = tensor

    def plus(self, other):
        self.tensor += other
        return self


def with_method(x, y):
    return x.add_(y)


def with_out(x, y):
    return torch.add(x, y, out=x)


def add_in_place(x, y):
    ways = [with_method, with_out, lambda a, b: Box(a).plus(b).tensor]
    return ways[x.dim() % len(ways)](x, y)
