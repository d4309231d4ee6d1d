# loses test_adds_every_pair: something else computed
import torch


def pairwise_sum(a, b):
    return torch.cat((a, b))
