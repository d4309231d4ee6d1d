# loses test_gives_the_dot_product_twice: unused parameter
import torch


def dot_two_ways(x, y):
    return torch.dot(x, x), (x * x).sum()
