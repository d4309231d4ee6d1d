# loses test_allocates_the_result_alone, test_is_vectorised: element loop
import torch


def pairwise_sum(a, b):
    return torch.tensor([[p + q for q in b] for p in a], device=a.device)
