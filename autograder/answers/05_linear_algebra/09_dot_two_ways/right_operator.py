# right: the operator
import torch


def dot_two_ways(x, y):
    by_dot = x @ y
    products = x.mul(y)
    return by_dot, torch.sum(products)
