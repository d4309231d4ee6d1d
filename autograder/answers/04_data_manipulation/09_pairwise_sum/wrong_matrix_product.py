# loses test_allocates_the_result_alone, test_takes_any_vectors: more than the result
import torch


def pairwise_sum(a, b):
    left = torch.stack((a, torch.ones_like(a)), 1)
    right = torch.stack((torch.ones_like(b), b))
    return left @ right
