# right: both written into new memory
import torch


def dot_two_ways(x, y):
    first, second = x.new_empty(()), x.new_empty(())
    torch.dot(x, y, out=first)
    torch.sum(x * y, 0, out=second)
    return first, second
