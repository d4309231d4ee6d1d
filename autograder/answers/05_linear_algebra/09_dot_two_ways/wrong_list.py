# loses test_gives_the_dot_product_twice: list for tuple
import torch


def dot_two_ways(x, y):
    return [torch.dot(x, y), (x * y).sum()]
