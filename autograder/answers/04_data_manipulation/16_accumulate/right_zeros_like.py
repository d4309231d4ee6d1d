# right: starts from zeros and adds every part
import torch


def accumulate(parts: list[torch.Tensor]) -> torch.Tensor:
    if len(parts) == 0:
        raise ValueError
    total = torch.zeros_like(parts[0])
    for part in parts:
        total.add_(part)
    return total
