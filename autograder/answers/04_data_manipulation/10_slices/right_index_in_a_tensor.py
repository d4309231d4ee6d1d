# right: the number boxed in a tensor still makes a view
import torch


def slices(x):
    return x[torch.tensor(len(x) - 1)], x[1:3]
