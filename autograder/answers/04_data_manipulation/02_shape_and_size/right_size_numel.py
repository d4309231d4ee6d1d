# right: torch.Size knows its number of elements
import torch


def shape_and_size(x):
    shape = torch.Size(list(x.shape))
    return shape, shape.numel()
