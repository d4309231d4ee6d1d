# loses test_is_vectorised: element loop
import statistics

import torch


def means(A):
    A = A if A.is_floating_point() else A.float()
    return torch.tensor(statistics.mean(A.flatten().tolist()), dtype=A.dtype, device=A.device), A.mean(0)
