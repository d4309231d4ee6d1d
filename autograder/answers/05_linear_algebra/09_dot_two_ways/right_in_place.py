# right: in place on a clone
import torch


def dot_two_ways(x, y):
    products = x.clone()
    products *= y
    return torch.linalg.vecdot(x, y), products.sum()
