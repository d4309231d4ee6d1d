# right: einsum, and a mean times how many
import torch


def dot_two_ways(x, y):
    return torch.einsum("i,i->", x, y), (x * y).mean() * len(x)
