# loses test_gives_the_dot_product_twice: nothing returned
import torch


def dot_two_ways(x, y):
    torch.dot(x, y), (x * y).sum()
    return None
