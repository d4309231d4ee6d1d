# loses test_gives_the_dot_product_twice: outer
import torch


def dot_two_ways(x, y):
    return torch.outer(x, y), (x * y).sum()
