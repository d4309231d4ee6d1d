# loses test_gives_the_dot_product_twice: wrong device
import torch


def dot_two_ways(x, y):
    return torch.dot(x.cpu(), y.cpu()), (x * y).sum()
