# right: unsqueeze
import torch


def pairwise_sum(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    return torch.add(torch.unsqueeze(a, 1), b.unsqueeze(0))
