# loses test_goes_two_ways: same way twice
import torch


def dot_two_ways(x, y):
    product = torch.dot(x, y)
    return product, product
