# loses test_sums_the_parts: single precision
import torch


def accumulate(parts):
    if not parts:
        raise ValueError
    t = torch.zeros(parts[0].shape, device=parts[0].device)
    for p in parts:
        t += p
    return t.to(parts[0].dtype)
