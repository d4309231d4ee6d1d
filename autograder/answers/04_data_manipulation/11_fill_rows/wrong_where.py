# loses test_rows_hold_the_value: torch.where
import torch


def fill_rows(x, start, stop, value):
    rows = torch.arange(len(x), device=x.device)
    inside = (rows >= start) & (rows < stop)
    return torch.where(inside.reshape(-1, *[1] * (x.dim() - 1)), value, x)
