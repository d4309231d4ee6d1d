# right: a linear layer's product
import torch.nn.functional as F


def dot_two_ways(x, y):
    return F.linear(x, y[None]).squeeze(0), (x * y).sum(0)
