# loses test_gives_the_dot_product_twice: sign
import torch


def dot_two_ways(x, y):
    return torch.dot(x, y).abs(), (x * y).abs().sum()
