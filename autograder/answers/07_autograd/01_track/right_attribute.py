# right: sets the attribute
import torch


def track(x: torch.Tensor) -> torch.Tensor:
    if not x.requires_grad:
        x.requires_grad = True
    return x
