# right: multiplies a tensor of the lengths
import torch


def shape_and_size(x):
    return x.shape, int(torch.tensor(x.shape).prod())
