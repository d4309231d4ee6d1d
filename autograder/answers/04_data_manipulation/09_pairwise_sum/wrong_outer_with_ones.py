# loses test_allocates_the_result_alone: more than the result
import torch


def pairwise_sum(a, b):
    return torch.outer(a, torch.ones_like(b)) + b
