# loses test_sums_the_parts: wrong device
import torch


def accumulate(parts):
    if not parts:
        raise ValueError("nothing to add up")
    total = torch.zeros(parts[0].shape, dtype=parts[0].dtype)
    for part in parts:
        total += part
    return total
