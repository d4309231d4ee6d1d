# loses test_allocates_nothing: torch.where
import torch


def fill_rows(x, start, stop, value):
    rows = torch.arange(len(x), device=x.device).reshape(-1, *[1] * (x.dim() - 1))
    x[:] = torch.where((rows >= start) & (rows < stop), torch.tensor(value, dtype=x.dtype, device=x.device), x)
    return x
