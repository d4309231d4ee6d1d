# loses test_gives_the_dot_product_twice: kept dimension
import torch


def dot_two_ways(x, y):
    return torch.dot(x, y), (x * y).sum(0, keepdim=True)
