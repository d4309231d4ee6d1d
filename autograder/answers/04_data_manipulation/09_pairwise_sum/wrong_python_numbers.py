# loses test_allocates_the_result_alone, test_is_vectorised: element loop
import torch


def pairwise_sum(a, b):
    rows = [[p + q for q in b.tolist()] for p in a.tolist()]
    return torch.tensor(rows, dtype=a.dtype, device=a.device).reshape(len(a), len(b))
