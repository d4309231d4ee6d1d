# loses test_is_vectorised: element loop
import torch


def accumulate(parts):
    if not parts:
        raise ValueError
    total = torch.zeros_like(parts[0])
    flat = total.view(-1)
    for part in parts:
        for i, value in enumerate(part.flatten()):
            flat[i] += value
    return total
