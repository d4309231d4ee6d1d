# right: full, told where to write
import torch


def fill_rows(x: torch.Tensor, start: int, stop: int, value: float) -> torch.Tensor:
    rows = x[slice(start, stop)]
    torch.full(rows.shape, value, out=rows)
    return x
