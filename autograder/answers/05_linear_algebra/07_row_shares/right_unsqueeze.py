# right: unsqueeze
import torch


def row_shares(A: torch.Tensor) -> torch.Tensor:
    return torch.div(A, torch.unsqueeze(torch.sum(A, dim=1), 1))
