# loses test_gives_the_dot_product_twice: input changed
import torch


def dot_two_ways(x, y):
    product = torch.dot(x, y)
    x *= y
    return product, x.sum()
