# loses test_gives_the_dot_product_twice: stacked
import torch


def dot_two_ways(x, y):
    return torch.stack([torch.dot(x, y), (x * y).sum()])
