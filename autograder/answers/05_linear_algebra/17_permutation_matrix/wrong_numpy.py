# loses test_rearranges: wrong type
import numpy as np
import torch


def permutation_matrix(order, device=None):
    entries = order.tolist() if torch.is_tensor(order) else order
    if sorted(entries) != list(range(len(entries))):
        raise ValueError
    return np.eye(len(entries), dtype=np.float32)[entries]
