# loses test_gives_the_dot_product_twice, test_takes_any_vectors: wrong device
import torch


def dot_two_ways(x, y):
    return torch.dot(x, y), (x * torch.ones(len(x)) * y).sum()
