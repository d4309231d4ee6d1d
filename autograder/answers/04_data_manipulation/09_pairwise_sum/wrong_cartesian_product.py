# loses test_allocates_the_result_alone: copies written out
import torch


def pairwise_sum(a, b):
    return torch.cartesian_prod(a, b).sum(-1).reshape(len(a), len(b))
