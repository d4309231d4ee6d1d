# loses test_allocates_the_result_alone, test_is_vectorised: element loop
import torch


def pairwise_sum(a, b):
    return torch.stack([p + b for p in a])
