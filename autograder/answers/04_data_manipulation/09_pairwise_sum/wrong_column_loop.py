# loses test_allocates_the_result_alone, test_is_vectorised: element loop
import torch


def pairwise_sum(a, b):
    result = torch.zeros(len(a), len(b), dtype=a.dtype, device=a.device)
    for j, q in enumerate(b):
        result[:, j] = a + q
    return result
