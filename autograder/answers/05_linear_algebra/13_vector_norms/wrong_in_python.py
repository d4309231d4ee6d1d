# loses test_is_vectorised: element loop
import math

import torch


def vector_norms(u):
    kind = u.dtype if u.is_floating_point() else torch.float32
    numbers = u.tolist()
    l2, l1 = math.sqrt(sum(n * n for n in numbers)), float(sum(map(abs, numbers)))
    return torch.tensor(l2, dtype=kind, device=u.device), torch.tensor(l1, dtype=kind, device=u.device)
