# loses test_adds_every_pair, test_allocates_the_result_alone: wrong device
import torch


def pairwise_sum(a, b):
    return a[:, None] * torch.ones(len(b), dtype=a.dtype) + b
