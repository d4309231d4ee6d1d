# loses test_is_vectorised: element loop
from itertools import accumulate

import torch


def running_sums(A):
    return A.cumsum(0), torch.tensor([list(accumulate(r)) for r in A.tolist()], dtype=A.dtype, device=A.device)
