# loses test_adds_every_pair: wrong shape
import torch


def pairwise_sum(a, b):
    return torch.stack((a, b))
