# loses test_allocates_the_result_alone: more than the result
import torch


def pairwise_sum(a, b):
    r = torch.empty(len(a), len(b), dtype=a.dtype, device=a.device)
    r[:] = a[:, None] + b
    return r
