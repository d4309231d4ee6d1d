# refused: torch.autograd.graph
import torch


def add_in_place(x, y):
    x.data.add_(y)
    torch.autograd.graph.increment_version(x)
    return x
