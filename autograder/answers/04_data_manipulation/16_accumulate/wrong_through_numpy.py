# loses test_sums_the_parts: through NumPy
import numpy as np
import torch


def accumulate(parts):
    if not parts:
        raise ValueError("nothing to add up")
    total = np.zeros_like(parts[0].numpy())
    for part in parts:
        total += part.numpy()
    return torch.from_numpy(total)
