# loses test_sums_the_parts: wrong dtype
import torch


def accumulate(parts):
    if not parts:
        raise ValueError("nothing to add up")
    total = torch.zeros(parts[0].shape, device=parts[0].device)
    for part in parts:
        total += part
    return total
