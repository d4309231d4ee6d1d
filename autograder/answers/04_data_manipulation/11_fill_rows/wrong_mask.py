# loses test_allocates_nothing: index list
import torch


def fill_rows(x, start, stop, value):
    mask = torch.zeros(len(x), dtype=torch.bool, device=x.device)
    mask[start:stop] = True
    x[mask] = value
    return x
