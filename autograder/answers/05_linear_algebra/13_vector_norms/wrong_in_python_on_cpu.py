# loses test_measures_l2_and_l1, test_is_vectorised: wrong device
import math

import torch


def vector_norms(u):
    kind = u.dtype if u.is_floating_point() else torch.float32
    numbers = u.tolist()
    return torch.tensor(math.hypot(*numbers), dtype=kind), torch.tensor(float(sum(map(abs, numbers))), dtype=kind)
