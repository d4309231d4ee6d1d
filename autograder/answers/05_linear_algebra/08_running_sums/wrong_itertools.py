# loses test_is_vectorised: element loop
import itertools

import torch


def running_sums(A):
    return torch.stack(list(itertools.accumulate(A))), torch.stack(list(itertools.accumulate(A.T)), 1)
