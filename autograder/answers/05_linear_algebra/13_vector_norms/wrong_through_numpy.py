# loses test_measures_l2_and_l1, test_keeps_doubles: through NumPy
import numpy as np
import torch


def vector_norms(u):
    a = u.numpy()
    kind = u.dtype if u.is_floating_point() else torch.float32
    return torch.tensor(np.linalg.norm(a, 2), dtype=kind), torch.tensor(np.linalg.norm(a, 1), dtype=kind)
