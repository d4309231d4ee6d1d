# right: the functional fill
import torch


def reshaped_fill(a: torch.Tensor, rows: int, cols: int, value: float) -> torch.Tensor:
    return torch.fill(a.reshape(rows, cols), value)
