# loses test_autograd_sees_the_write: no gradient arrives
import torch


def add_in_place(x, y):
    x.data.add_(y)
    torch.autograd.graph.increment_version(x)
    return x
