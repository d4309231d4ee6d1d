# loses test_allocates_the_result_alone: copies written out
import torch


def pairwise_sum(a, b):
    return torch.stack([a] * len(b), 1) + b
