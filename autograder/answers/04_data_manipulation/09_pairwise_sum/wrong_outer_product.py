# loses test_adds_every_pair: product
import torch


def pairwise_sum(a, b):
    return torch.outer(a, b)
